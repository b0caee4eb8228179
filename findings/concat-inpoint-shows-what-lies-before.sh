#!/usr/bin/env bash
# Two parts of two seconds, joined by the inpoint and outpoint of FFmpeg's concat list, are a film of seven seconds.
#
# Packages:  imageio-ffmpeg 0.8.1 (FFmpeg 9.0.2), av 16.0.1, numpy (PyPI), Python 3.
# One would guess: inpoint 3, outpoint 5 shows seconds 3 to 5, to the frame since the film is encoded anew; a list of such lines is an edit.
# What happens: reading begins at the key frame before the point, here at 0 (that is in the manual), and where the film is encoded all that is
#   decoded is shown as well. How much too long the film is depends on where its camera set key frames: a test with short distances passes.
# Seen: 7.0 s instead of 4.0, its first picture that of second 0; with a key frame each second 4.0 s, and the picture of second 3.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check imageio-ffmpeg==0.8.1 av==16.0.1 numpy
venv/bin/python - <<'PYTHON'
import subprocess
import av, imageio_ffmpeg

def ffmpeg(*words):
    subprocess.run([imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-nostdin", "-y", *words], check=True)

def joined(key_frame_distance):
    grey = "color=black:s=64x64:r=25:d=10,format=gray,geq=lum='20*floor(T)',format=yuv420p"  # second n has 20 n
    ffmpeg("-f", "lavfi", "-i", grey, "-g", str(key_frame_distance), "-sc_threshold", "0", "-bf", "0", "film.mp4")
    open("list.txt", "w").write("file film.mp4\ninpoint 3\noutpoint 5\n" * 2)
    ffmpeg("-f", "concat", "-i", "list.txt", "joined.mp4")
    with av.open("joined.mp4") as film:
        shown = [round(int(frame.to_ndarray(format="gray")[32, 32]) / 20) for frame in film.decode(video=0)]
        return round(film.duration / 1_000_000, 1), shown[0], sorted(set(shown))

seen = {distance: joined(distance) for distance in (250, 25)}
print(seen)
assert seen == {250: (7.0, 0, [0, 1, 2, 3, 4]), 25: (4.0, 3, [3, 4])}, "it behaves otherwise now"
PYTHON
