#!/usr/bin/env bash
# Pillow knows the duration of a frame of a GIF or an APNG at once, and that of a WebP or an AVIF only when its pixels were decoded.
#
# Package:   pillow 12.0.0 (PyPI), Python 3.
# One would guess: `for frame in ImageSequence.Iterator(image): total += frame.info["duration"]`, which works for a GIF, works for all that Pillow plays,
#   or fails aloud where a length isn't known.
# What happens: for WebP and AVIF "duration" is set by load(). A loop that only counts finds none; written as info.get("duration", 100), it
#   gives an animation any length. Where each frame is decoded after it was asked, every frame has the duration of the one before.
# Seen: frames of 100, 200, 300, 400 ms: GIF and PNG so; WebP and AVIF none; asked before load(): none, 100, 200, 300; after load(): right.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check pillow==12.0.0
venv/bin/python - <<'PYTHON'
from PIL import Image, ImageSequence

pictures = [Image.new("RGB", (8, 8), (60 * index, 0, 0)) for index in range(4)]
times = [100, 200, 300, 400]

def look(name):
    pictures[0].save(name, save_all=True, append_images=pictures[1:], duration=times, loop=0)
    counted = [frame.info.get("duration") for frame in ImageSequence.Iterator(Image.open(name))]
    before, after = [], []
    for frame in ImageSequence.Iterator(Image.open(name)):
        before.append(frame.info.get("duration"))
        frame.load()
        after.append(frame.info.get("duration"))
    return counted, before, after

seen = {name: look(name) for name in ("film.gif", "film.png", "film.webp", "film.avif")}
print(*seen.items(), sep="\n")
at_once, late = (times, times, times), ([None] * 4, [None, *times[:3]], times)
assert seen == {"film.gif": at_once, "film.png": at_once, "film.webp": late, "film.avif": late}, "it behaves otherwise now"
PYTHON
