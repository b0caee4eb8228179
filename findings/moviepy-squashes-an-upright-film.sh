#!/usr/bin/env bash
# A phone's upright film is wide and squashed in MoviePy, with the FFmpeg that pip brings along.
#
# Packages:  moviepy 2.2.1, imageio-ffmpeg 0.8.1 and 0.6.0 (FFmpeg 9.0.2 and 7.0.2), av 16.0.1 (PyPI), Python 3.
# One would guess: the rotation is respected (there is code for it), or, at the worst, the film lies on its side.
# What happens: MoviePy reads the words that FFmpeg prints for people. FFmpeg 9 prints "Display Matrix: rotation of", FFmpeg 7 printed "displaymatrix:
#   rotation of": it is not found, and the size stays that of the lying picture. FFmpeg does turn the frames, and scales what is upright to the wide size that
#   MoviePy asks for. Nothing is said. `pip install moviepy` takes the newest imageio-ffmpeg: the same requirements file changed its films.
# Seen: a film of 128x64 turned by 90 degrees: 128x64 with FFmpeg 9 (its halves one above the other: turned, then squashed), 64x128 with FFmpeg 7.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check moviepy==2.2.1 imageio-ffmpeg==0.8.1 av==16.0.1
cat > look.py <<'PYTHON'
import av, imageio_ffmpeg, subprocess, sys
from moviepy import VideoFileClip

def ffmpeg(*words):
    subprocess.run([imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-nostdin", "-y", *words], check=True)

halves = ["-f", "lavfi", "-i", "color=red:s=64x64:r=25:d=1", "-f", "lavfi", "-i", "color=blue:s=64x64:r=25:d=1", "-filter_complex", "hstack"]
ffmpeg(*halves, "-pix_fmt", "yuv420p", "lying.mp4")
ffmpeg("-display_rotation:v:0", "-90", "-i", "lying.mp4", "-c", "copy", "upright.mp4")
turned = next(av.open("upright.mp4").decode(video=0)).rotation
with VideoFileClip("upright.mp4") as film:
    picture = film.get_frame(0)
    red_above = picture[2, 2, 0] > 200 and picture[2, -3, 0] > 200 and picture[-3, 2, 2] > 200 and picture[-3, -3, 2] > 200
    seen = (turned, film.size, picture.shape[:2], bool(red_above))
print(imageio_ffmpeg.get_ffmpeg_version(), seen)
wide = sys.argv[1] == "wide"
expected = (-90, [128, 64], (64, 128), True) if wide else (-90, [64, 128], (128, 64), True)
assert seen == expected, "it behaves otherwise now"
PYTHON
venv/bin/python look.py wide
venv/bin/pip install --quiet --disable-pip-version-check imageio-ffmpeg==0.6.0
venv/bin/python look.py upright
