#!/usr/bin/env bash
# The CMX 3600 adapter takes Final Cut's note "FROM CLIP IS A STILL" for a path.
#
# Packages:  opentimelineio 0.18.1, otio-cmx3600-adapter 1.0.0 (PyPI), Python 3.
# One would guess: the note says that the clip is a still picture: a freeze, or at least a comment in the metadata.
# What happens: notes are recognised by how they begin, and "FROM CLIP" is the note of a path. The clip gets an external reference to
#   a file called "IS A STILL", which a program that gathers media looks for; nothing says that the picture stands.
# Seen: name "title.mov", target_url "IS A STILL", no effects.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check opentimelineio==0.18.1 otio-cmx3600-adapter==1.0.0
"$dir/venv/bin/python" - <<'PYTHON'
import opentimelineio as otio

text = "\n".join([
    "TITLE: EXAMPLE", "FCM: NON-DROP FRAME", "",
    "001  AX   V     C        00:00:08:00 00:00:10:00 01:00:00:00 01:00:02:00",
    "* FROM CLIP NAME: title.mov",
    "* FROM CLIP IS A STILL", "",
])
clip = otio.adapters.read_from_string(text, "cmx_3600", rate=25).video_tracks()[0][0]
seen = (clip.name, clip.media_reference.target_url, len(clip.effects))
print(seen)
assert seen == ("title.mov", "IS A STILL", 0), "it behaves otherwise now"
PYTHON
