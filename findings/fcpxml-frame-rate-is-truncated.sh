#!/usr/bin/env bash
# The FCPXML adapter counts an edit at 24000/1001 frames a second in whole frames of 1/23 s.
#
# Packages:  opentimelineio 0.18.1, otio-fcpx-xml-adapter 1.0.0 (PyPI), Python 3.
# One would guess: frameDuration="1001/24000s" is read as the fraction that it is, or at worst rounded to 24.
# What happens: the rate is cut off to 23. A clip of 4.004 s is 92 frames of 1/23 s = exactly 4 s, and a cross dissolve between two
#   clips becomes a Gap after the first.
# Seen: rate 23.0, 92 frames for 96096/24000 s; items Clip, Gap, Clip.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check opentimelineio==0.18.1 otio-fcpx-xml-adapter==1.0.0
"$dir/venv/bin/python" - <<'PYTHON'
import opentimelineio as otio

asset = '<asset id="{0}" name="{0}" src="file:///{0}.mov" start="0s" duration="240240/24000s" hasVideo="1" format="r1"/>'
clip = '<asset-clip name="{0}" ref="{0}" offset="{1}" start="24024/24000s" duration="96096/24000s" format="r1"/>'
text = f"""<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE fcpxml><fcpxml version="1.8"><resources>
<format id="r1" frameDuration="1001/24000s" width="1920" height="1080"/>{asset.format("a")}{asset.format("b")}</resources>
<library><event name="e"><project name="p"><sequence format="r1" duration="192192/24000s" tcStart="0s"><spine>
{clip.format("a", "0s")}<transition name="Cross Dissolve" offset="84084/24000s" duration="24024/24000s"/>
{clip.format("b", "96096/24000s")}</spine></sequence></project></event></library></fcpxml>"""

timeline = otio.adapters.read_from_string(text, "fcpx_xml")
while not isinstance(timeline, otio.schema.Timeline):
    timeline = timeline[0]
track = timeline.tracks[0]
first = track[0].source_range.duration
seen = (first.rate, first.value, [type(item).__name__ for item in track])
print(seen)
assert seen == (23.0, 92.0, ["Clip", "Gap", "Clip"]), "it behaves otherwise now"
PYTHON
