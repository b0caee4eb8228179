#!/usr/bin/env bash
# Asked for the picture at 1,000 ms of a film with a variable frame rate, OpenCV gives the one at 640 ms.
#
# Packages:  opencv-python-headless 5.0.0.93 (PyPI; the film is made by imageio-ffmpeg 0.8.1), Python 3.
# One would guess: CAP_PROP_POS_MSEC is a time, and setting it goes to the picture that is shown at that time, as every player does. A phone or
#   a screen recorder writes films whose rate varies.
# What happens: the time is multiplied by the film's average rate, and the picture of that number is given. Only where the rate is constant is
#   it the one that was asked for. What POS_MSEC then tells is true, so that it can be noticed.
# Seen: 25 pictures a second for 2 s, then 5 a second; at 1000 ms: 640.0, which is picture 16 of 60. The same pictures at a constant rate: 1000.0.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check opencv-python-headless==5.0.0.93 imageio-ffmpeg==0.8.1
ffmpeg=$("$dir/venv/bin/python" -c 'import imageio_ffmpeg; print(imageio_ffmpeg.get_ffmpeg_exe())')
# Every picture is as bright as its place in the film: 2 steps each twenty-fifth of a second.
source='color=black:s=64x64:r=25:d=4,geq=lum=16+2*N:cb=128:cr=128'
"$ffmpeg" -v error -f lavfi -i "$source" -c:v libx264 -qp 0 "$dir/constant.mp4"
"$ffmpeg" -v error -f lavfi -i "$source" -vf "select=lt(n\,50)+not(mod(n\,5))" -fps_mode vfr -c:v libx264 -qp 0 "$dir/variable.mp4"
"$dir/venv/bin/python" - "$dir" <<'PYTHON'
import sys
import cv2

def at(file, milliseconds):
    film = cv2.VideoCapture(f"{sys.argv[1]}/{file}")
    film.set(cv2.CAP_PROP_POS_MSEC, milliseconds)
    read, picture = film.read()
    return read, round(film.get(cv2.CAP_PROP_POS_MSEC)), round(float(picture.mean()), 1)

constant, variable = at("constant.mp4", 1000), at("variable.mp4", 1000)
early = at("constant.mp4", 640)
print(constant, variable, early, sep="\n")
assert constant[:2] == (True, 1000), "it behaves otherwise now"
assert variable[:2] == (True, 640), "it behaves otherwise now"
# It is not only told so: the picture is the earlier one.
assert variable[2] == early[2] != constant[2], "it behaves otherwise now"
PYTHON
