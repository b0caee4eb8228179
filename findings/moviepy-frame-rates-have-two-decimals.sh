#!/usr/bin/env bash
# MoviePy writes a film of 24000/1001 frames a second at 23.98, and a slide show of one picture in 3 s at one in 3.03 s.
#
# Packages:  moviepy 2.2.1, imageio-ffmpeg 0.8.1 (FFmpeg 9.0.2), av 16.0.1 (PyPI), Python 3.
# One would guess: write_videofile(fps=24000/1001) writes that rate: the number goes to FFmpeg as it is.
# What happens: the frames are taken at the moments of the true rate, and handed to FFmpeg with a rate of two decimals. The picture runs faster than the
#   sound: 0.6 s, or 14 frames, in an hour of film at 23.976; a slide show of 100 pictures is 3 s longer than its music. 29.97 is off by a millionth.
# Seen: 24000/1001 for 30 s: rate 1199/50; 1/3 for 30 s: rate 33/100, 30.30 s; PyAV writes 24000/1001.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check moviepy==2.2.1 imageio-ffmpeg==0.8.1 av==16.0.1
venv/bin/python - <<'PYTHON'
from fractions import Fraction
import av
from moviepy import ColorClip

def look(name):
    with av.open(name) as film:
        stream = film.streams.video[0]
        return stream.average_rate, stream.frames, round(float(stream.frames / stream.average_rate), 3)

seen = []
for rate in (24_000 / 1_001, 1 / 3):
    ColorClip((64, 64), color=(0, 0, 0), duration=30).write_videofile("film.mp4", fps=rate, logger=None)
    seen.append(look("film.mp4"))

with av.open("right.mp4", "w") as film:
    stream = film.add_stream("libx264", rate=Fraction(24_000, 1_001))
    stream.width = stream.height = 64
    stream.pix_fmt = "yuv420p"
    for _ in range(24):
        film.mux(stream.encode(av.VideoFrame(64, 64, "yuv420p")))
    film.mux(stream.encode())
print(*seen, look("right.mp4")[0])
assert seen == [(Fraction(1199, 50), 719, 29.983), (Fraction(33, 100), 10, 30.303)], "it behaves otherwise now"
assert look("right.mp4")[0] == Fraction(24_000, 1_001), "it behaves otherwise now"
PYTHON
