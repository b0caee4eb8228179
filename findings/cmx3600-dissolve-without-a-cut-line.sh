#!/usr/bin/env bash
# The CMX 3600 adapter keeps a dissolve only when a cut line stands before it, and says nothing where it drops one.
#
# Packages:  opentimelineio 0.18.1, otio-cmx3600-adapter 1.0.0 (PyPI), Python 3.
# One would guess: an event of type D is a dissolve, whether the cut to the outgoing clip is a line of the same event or not.
# What happens: with the usual two lines (a cut of no length, then D) there is a Transition. A list whose first event is a D, a
#   dissolve from black as editors export it, has none: the clips stand edge to edge, and no warning is given.
# Seen: two lines -> Clip, Transition, Clip; a D alone -> Clip, Clip.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check opentimelineio==0.18.1 otio-cmx3600-adapter==1.0.0
"$dir/venv/bin/python" - <<'PYTHON'
import opentimelineio as otio

def kinds(*events):
    text = "\n".join(["TITLE: EXAMPLE", "FCM: NON-DROP FRAME", "", *events, ""])
    track = otio.adapters.read_from_string(text, "cmx_3600", rate=25).video_tracks()[0]
    return [type(item).__name__ for item in track]

two_lines = kinds(
    "001  A001 V     C        00:00:10:00 00:00:14:00 01:00:00:00 01:00:04:00",
    "002  A001 V     C        00:00:14:00 00:00:14:00 01:00:04:00 01:00:04:00",
    "002  A002 V     D    012 00:00:20:00 00:00:22:00 01:00:04:00 01:00:06:00",
)
alone = kinds(
    "001  A001 V     D    012 00:00:10:00 00:00:14:00 01:00:00:00 01:00:04:00",
    "002  A002 V     C        00:00:20:00 00:00:22:00 01:00:04:00 01:00:06:00",
)
print(two_lines, alone)
assert two_lines == ["Clip", "Transition", "Clip"] and alone == ["Clip", "Clip"], "it behaves otherwise now"
PYTHON
