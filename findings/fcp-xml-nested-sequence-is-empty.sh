#!/usr/bin/env bash
# The Final Cut Pro 7 XML adapter reads a nested sequence as a box with the right length and nothing in it.
#
# Packages:  opentimelineio 0.18.1, otio-fcp-adapter 1.0.0 (PyPI), Python 3.
# One would guess: a clipitem that holds a whole <sequence> becomes a nested stack with that sequence's tracks and clips.
# What happens: there is a Stack of the sequence's name and range, with no track. find_clips() over the timeline finds no clip, so a
#   program that lists media reports an edit without any.
# Seen: one track, one Stack "inner" of 50 frames, 0 children, 0 clips.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check opentimelineio==0.18.1 otio-fcp-adapter==1.0.0
"$dir/venv/bin/python" - <<'PYTHON'
import opentimelineio as otio

rate = "<rate><timebase>25</timebase><ntsc>FALSE</ntsc></rate>"
times = f"<duration>50</duration>{rate}<start>0</start><end>50</end><in>0</in><out>50</out>"
def sequence(name, clip):
    return (f'<sequence id="{name}"><name>{name}</name><duration>50</duration>{rate}'
            f"<media><video><track>{clip}</track></video></media></sequence>")
file = f'<file id="f"><name>a.mp4</name><pathurl>file://localhost/a.mp4</pathurl>{rate}<duration>50</duration></file>'
inner = sequence("inner", f'<clipitem id="c"><name>a.mp4</name>{times}{file}</clipitem>')
outer = sequence("outer", f'<clipitem id="n"><name>nested</name>{times}{inner}</clipitem>')
text = f'<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE xmeml><xmeml version="5">{outer}</xmeml>'

timeline = otio.adapters.read_from_string(text, "fcp_xml")
nested = timeline.tracks[0][0]
seen = (type(nested).__name__, nested.name, nested.duration().to_frames(), len(nested), len(timeline.find_clips()))
print(seen)
assert seen == ("Stack", "inner", 50, 0, 0), "it behaves otherwise now"
PYTHON
