#!/usr/bin/env bash
# OpenTimelineIO writes a timecode at a rate at which it can't read one.
#
# Package:   opentimelineio 0.18.1 (PyPI), Python 3.
# One would guess: a rate that to_timecode() takes, from_timecode() takes as well. Files and programs say 29.97 and 23.976.
# What happens: to_timecode() snaps 29.97 to 30000/1001 and writes drop-frame timecode. from_timecode() refuses the very text it
#   wrote ("SMPTE timecode does not support this rate"), and takes only the fraction 30000/1001. So it is with 23.976.
# Seen: frame 107892 at 29.97 -> "01:00:00;00"; "01:00:00;00" at 29.97 -> ValueError; at 30000/1001 -> 107892.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv" && "$dir/venv/bin/pip" install --quiet --disable-pip-version-check opentimelineio==0.18.1
"$dir/venv/bin/python" - <<'PYTHON'
from opentimelineio.opentime import RationalTime

def read(text, rate):
    try:
        return RationalTime.from_timecode(text, rate).to_frames()
    except ValueError as error:
        return f"refused: {error}"

seen = [
    RationalTime(107892, 29.97).to_timecode(),
    read("01:00:00;00", 29.97),
    read("01:00:00;00", 30000 / 1001),
    RationalTime(86400, 23.976).to_timecode(),
    read("01:00:00:00", 23.976),
    read("01:00:00:00", 24000 / 1001),
]
for line in seen:
    print(line)
refused = "refused: SMPTE timecode does not support this rate"
assert seen == ["01:00:00;00", refused, 107892, "01:00:00:00", refused, 86400], "it behaves otherwise now"
PYTHON
