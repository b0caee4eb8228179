#!/usr/bin/env bash
# The CMX 3600 adapter reads the first SPLIT of an edit list, and takes the next one for a comment.
#
# Packages:  opentimelineio 0.18.1, otio-cmx3600-adapter 1.0.0 (PyPI), Python 3.
# One would guess: "SPLIT: AUDIO DELAY= ..." says that the two lines below it are one clip's picture and sound, so the names below the
#   second line are those of both, wherever in the list it stands.
# What happens: the comments of an event are read on to the next line that begins with a digit, so a SPLIT that follows a comment is
#   one of them. Of the second pair, the picture has no name and no media (it is called "002"); only the sound is found.
# Seen: pictures ["a.mov", "002"], sounds ["a.mov", "b.mov"].
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check opentimelineio==0.18.1 otio-cmx3600-adapter==1.0.0
"$dir/venv/bin/python" - <<'PYTHON'
import opentimelineio as otio

def split(number, name, second):
    record = lambda frames: f"01:00:{second:02}:{frames:02}"
    end = f"01:00:{second + 2:02}:00"
    return [
        "SPLIT:    AUDIO DELAY=  00:00:00:10",
        f"{number:03}  A00{number} V     C        00:00:10:00 00:00:12:00 {record(0)} {end}",
        f"{number + 10:03}  A00{number} A     C        00:00:10:10 00:00:12:00 {record(10)} {end}",
        f"* FROM CLIP NAME: {name}",
    ]

text = "\n".join(["TITLE: EXAMPLE", "FCM: NON-DROP FRAME", "", *split(1, "a.mov", 0), *split(2, "b.mov", 2), ""])
timeline = otio.adapters.read_from_string(text, "cmx_3600", rate=25)
seen = [[clip.name for clip in track.find_clips()] for track in timeline.tracks]
print(seen)
assert seen == [["a.mov", "002"], ["a.mov", "b.mov"]], "it behaves otherwise now"
PYTHON
