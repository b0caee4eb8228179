#!/usr/bin/env bash
# OpenTimelineIO makes 28 frames of 1.16 s at 25 frames a second.
#
# Package:   opentimelineio 0.18.1 (PyPI), Python 3.
# One would guess: 1.16 s at 25 is frame 29 on the dot, or that a library for edits rounds to the next frame.
# What happens: from_seconds() keeps the product as a float, 28.999999999999996, and to_frames() and to_timecode() cut off what is behind
#   the point. Of the frames of ten seconds, given in seconds, one in sixteen comes back as the frame before, so a cut list made from
#   seconds has clips a frame short here and there. RationalTime(round(seconds * rate), rate) is right.
# Seen: 1.16 s -> 28, 00:00:01:03; 15 of 250 frames do not come back: 29, 57, 58, 113 ...
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv" && "$dir/venv/bin/pip" install --quiet --disable-pip-version-check opentimelineio==0.18.1
"$dir/venv/bin/python" - <<'PYTHON'
from opentimelineio.opentime import from_seconds

time = from_seconds(1.16, 25)
wrong = [frame for frame in range(250) if from_seconds(frame / 25, 25).to_frames() != frame]
seen = (time.to_frames(), time.to_timecode(), wrong)
print(seen)
assert seen[:2] == (28, "00:00:01:03") and len(wrong) == 15, "it behaves otherwise now"
PYTHON
