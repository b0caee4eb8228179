#!/usr/bin/env bash
# FFmpeg's overlay puts a picture that should lie at (3, 1) at (2, 0).
#
# Package:   imageio-ffmpeg 0.6.0 (PyPI; FFmpeg 7.0.2).
# One would guess: x and y are pixels, so an odd place is as good as an even one; only the colour, which is kept for four pixels at
#   a time, is a little soft at the edge.
# What happens: with the format that it takes if none is named (yuv420) the filter moves the whole picture, brightness and all, to the
#   even place before it, without a word. A picture in picture that slides a pixel a frame stands still on every other frame, and two
#   halves of odd width overlap. With format=yuv444 or rgb it lies where it should.
# Seen: the first white column and row: 2, 0; with yuv444 3, 1.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv" && "$dir/venv/bin/pip" install --quiet --disable-pip-version-check imageio-ffmpeg==0.6.0
"$dir/venv/bin/python" - <<'PYTHON'
import subprocess
import imageio_ffmpeg

def place(options):
    sources = ["-f", "lavfi", "-i", "color=black:s=16x8:d=0.04:r=25", "-f", "lavfi", "-i", "color=white:s=4x4:d=0.04:r=25"]
    grey = subprocess.run(
        [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", *sources, "-filter_complex", f"[0][1]overlay=x=3:y=1{options},format=gray",
         "-frames:v", "1", "-f", "rawvideo", "-"], capture_output=True, check=True,
    ).stdout
    first = next(index for index, value in enumerate(grey) if value > 128)
    return first % 16, first // 16

seen = place(""), place(":format=yuv444")
print(seen)
assert seen == ((2, 0), (3, 1)), "it behaves otherwise now"
PYTHON
