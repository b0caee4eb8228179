#!/usr/bin/env bash
# FFmpeg reads back its own transparent WebM without the transparency, unless the other of its two VP9 decoders is asked for.
#
# Package:   imageio-ffmpeg 0.8.1 (PyPI; FFmpeg 9.0.2), Python 3.
# One would guess: a film written with yuva420p and libvpx-vp9 is read with its alpha, as is a transparent PNG, GIF or ProRes 4444, or FFmpeg says
#   that it can't: a lower third as WebM is laid over a film with `overlay` and no more.
# What happens: WebM keeps the alpha as a second picture beside the first (BlockAdditional). The decoder that is used when none is named passes it over
#   without a word: the stream is yuv420p, and what was clear is opaque and covers the film. `-c:v libvpx-vp9` before -i brings it back.
# Seen: a red picture of no opacity over blue: unnamed decoder red (252, 0, 0); libvpx-vp9 blue (0, 0, 254).
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check imageio-ffmpeg==0.8.1
venv/bin/python - <<'PYTHON'
import subprocess
import imageio_ffmpeg

def ffmpeg(*words):
    return subprocess.run([imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", *words], capture_output=True, check=True).stdout

clear = "color=red@0.0:s=64x64:d=1:r=10,format=yuva420p"
ffmpeg("-f", "lavfi", "-i", clear, "-c:v", "libvpx-vp9", "title.webm")

def laid_over_blue(*decoder):
    film = ("-f", "lavfi", "-i", "color=blue:s=64x64:d=1:r=10", *decoder, "-i", "title.webm")
    graph = ("-filter_complex", "[0][1]overlay=format=rgb,format=rgb24", "-frames:v", "1")
    return tuple(ffmpeg(*film, *graph, "-f", "rawvideo", "-")[:3])

seen = {"unnamed": laid_over_blue(), "libvpx-vp9": laid_over_blue("-c:v", "libvpx-vp9")}
print(seen)
assert seen["unnamed"][0] > 240 and seen["unnamed"][2] < 15, "it behaves otherwise now"
assert seen["libvpx-vp9"][0] < 15 and seen["libvpx-vp9"][2] > 240, "it behaves otherwise now"
PYTHON
