#!/usr/bin/env bash
# Libraries that write drafts of CapCut and JianYing call a GIF a video, with its own length.
#
# Packages:  pyjianyingdraft 0.3.1, pycapcut 0.0.4, pillow 12.0.0 (PyPI), Python 3.
# One would guess: a GIF is a still like a PNG ("photo", three hours long), or a kind of its own: the editor has a "gif", too.
# What happens: both write the type "video", and the length of one round of its frames. A reader that goes by the ending of the path
#   takes it for a still, and loses its speed and the place where it begins; one that goes by the type takes a PNG for what moves.
# Seen: {'pyJianYingDraft': [('video', 1500000), ('photo', 10800000000)], 'pycapcut': [('video', 1500000), ('photo', 10800000000)]}
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check pyjianyingdraft==0.3.1 pycapcut==0.0.4 pillow==12.0.0
"$dir/venv/bin/python" - "$dir" <<'PYTHON'
import sys
from PIL import Image
import pyJianYingDraft, pycapcut

folder = sys.argv[1]
frames = [Image.new("RGB", (32, 32), color) for color in ("red", "green", "blue")]
frames[0].save(f"{folder}/sign.gif", save_all=True, append_images=frames[1:], duration=500, loop=0)
frames[0].save(f"{folder}/sign.png")

def written(library, name):
    material = library.VideoMaterial(f"{folder}/{name}").export_json()
    return material["type"], material["duration"]

seen = {library.__name__: [written(library, name) for name in ("sign.gif", "sign.png")] for library in (pyJianYingDraft, pycapcut)}
print(seen)
assert seen == {name: [("video", 1_500_000), ("photo", 10_800_000_000)] for name in ("pyJianYingDraft", "pycapcut")}, "it behaves otherwise now"
PYTHON
