#!/usr/bin/env bash
# The Python library timecode: one second and one second are two seconds and a frame, and colons at 29.97 are drop frame.
#
# Package:   timecode 1.5.1 (PyPI), Python 3.
# One would guess: 00:00:01:00 + 00:00:01:00 = 00:00:02:00, and "00:01:00:00" (colons: no drop frame) is printed as it was given.
# What happens: a timecode counts its frames from 1, so that a sum of two has one frame too many. At "29.97" every timecode is drop
#   frame unless told otherwise: "00:01:00:00" becomes 00:00:59;28, two frames earlier.
# Seen: see the last line.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv" && "$dir/venv/bin/pip" install --quiet --disable-pip-version-check timecode==1.5.1
"$dir/venv/bin/python" - <<'PYTHON'
from timecode import Timecode

second = Timecode("25", "00:00:01:00")
minute = Timecode("29.97", "00:01:00:00")
seen = (str(second + second), Timecode("25", "00:00:00:00").frames, str(minute), minute.drop_frame)
print(seen)
assert seen == ("00:00:02:01", 1, "00:00:59;28", True), "it behaves otherwise now"
PYTHON
