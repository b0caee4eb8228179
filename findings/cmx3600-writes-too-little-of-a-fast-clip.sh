#!/usr/bin/env bash
# The CMX 3600 adapter writes a clip at twice the speed with half of its record length as source; it needs the double.
#
# Packages:  opentimelineio 0.18.1, otio-cmx3600-adapter 1.0.0 (PyPI), Python 3.
# One would guess: two seconds of film at twice the speed use four seconds of the source, so the source columns span 00:00:04:00.
# What happens: the length is divided by the factor instead of multiplied. M2 says 50 frames a second, and the source columns say that
#   one second is used. A clip at half the speed gets four seconds for its one. Who conforms or orders scans by these columns has a
#   quarter of the media.
# Seen: twice: M2 50.0 with 00:00:00:00 00:00:01:00 for two seconds of record; half: 00:00:00:00 00:00:04:00.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check opentimelineio==0.18.1 otio-cmx3600-adapter==1.0.0
"$dir/venv/bin/python" - <<'PYTHON'
import opentimelineio as otio
from opentimelineio.opentime import RationalTime, TimeRange

def event(speed):
    span = lambda frames: TimeRange(RationalTime(0, 25), RationalTime(frames, 25))
    media = otio.schema.ExternalReference(target_url="/a.mov", available_range=span(500))
    warp = otio.schema.LinearTimeWarp(time_scalar=speed)
    clip = otio.schema.Clip("a", media_reference=media, source_range=span(50), effects=[warp])
    timeline = otio.schema.Timeline("t", tracks=[otio.schema.Track("V", children=[clip], kind="Video")])
    lines = otio.adapters.write_to_string(timeline, "cmx_3600").splitlines()
    times = next(line for line in lines if line.startswith("001")).split()[-4:]
    return times, next(line for line in lines if line.startswith("M2")).split()[2]

fast, slow = event(2.0), event(0.5)
print(fast, slow)
record = ["00:00:00:00", "00:00:02:00"]
assert fast == (["00:00:00:00", "00:00:01:00", *record], "50.0"), "it behaves otherwise now"
assert slow == (["00:00:00:00", "00:00:04:00", *record], "12.5"), "it behaves otherwise now"
PYTHON
