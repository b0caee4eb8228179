#!/usr/bin/env bash
# The CMX 3600 adapter goes by the semicolon alone: FCM: DROP FRAME changes nothing, and M2's frames a second are divided by 29.97.
#
# Packages:  opentimelineio 0.18.1, otio-cmx3600-adapter 1.0.0 (PyPI), Python 3.
# One would guess: the line that is there to say how timecode counts rules the events below it, as many systems write drop-frame lists
#   with colons; and that M2 060.0 in such a list is twice the speed.
# What happens: 00:10:00:00 under FCM: DROP FRAME is frame 18000, 18 frames late; 00:10:00;00 is 17982. M2 060.0 is 2.002.
# Seen: see the last line.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check opentimelineio==0.18.1 otio-cmx3600-adapter==1.0.0
"$dir/venv/bin/python" - <<'PYTHON'
import opentimelineio as otio

rate = 30000 / 1001
def clip(start, end, *more):
    text = "\n".join(["TITLE: EXAMPLE", "FCM: DROP FRAME", "", f"001  AX  V  C  {start} {end} 00:00:00:00 00:00:01:00", *more, ""])
    return otio.adapters.read_from_string(text, "cmx_3600", rate=rate).tracks[0][0]

colons = clip("00:10:00:00", "00:10:01:00").source_range.start_time.value
semicolons = otio.opentime.from_timecode("00:10:00;00", rate).value
fast = clip("00:10:00:00", "00:10:02:00", "M2   AX       060.0                00:10:00:00")
speeds = [round(effect.time_scalar, 3) for effect in fast.effects]
print(colons, semicolons, speeds)
assert (colons, semicolons, speeds) == (18000, 17982, [2.002]), "it behaves otherwise now"
PYTHON
