#!/usr/bin/env bash
# FFmpeg turns a photo upright when it is a JPEG, and leaves it lying when it is a WebP, PNG or TIFF with the same orientation.
#
# Packages:  pillow 12.0.0, imageio-ffmpeg 0.6.0 (PyPI; FFmpeg 7.0.2), Python 3.
# One would guess: the Exif orientation is respected or ignored, but for every kind of file alike, as in viewers and in Pillow.
# What happens: the decoder of JPEG alone hands the orientation on, and the program turns the frame by it. The same photo, converted to
#   WebP or PNG with its Exif data kept, lies on its side in the film, and its width and height are exchanged.
# Seen: a photo of 64x32 with orientation 6: JPEG 32x64; WebP, PNG, TIFF 64x32; Pillow finds 6 in all four.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check pillow==12.0.0 imageio-ffmpeg==0.6.0
venv/bin/python - <<'PYTHON'
import re, subprocess
import imageio_ffmpeg
from PIL import Image

photo, exif = Image.new("RGB", (64, 32), "red"), Image.Exif()
exif[0x0112] = 6

def frame_size(name):
    said = subprocess.run(
        [imageio_ffmpeg.get_ffmpeg_exe(), "-i", name, "-vf", "showinfo", "-frames:v", "1", "-f", "null", "-"],
        capture_output=True, text=True, check=True,
    ).stderr
    return re.search(r" s:(\d+x\d+)", said)[1]

seen = {}
for name in ("photo.jpg", "photo.webp", "photo.png", "photo.tif"):
    photo.save(name, exif=exif)
    seen[name] = (frame_size(name), Image.open(name).getexif()[0x0112])
print(seen)
lying = ("64x32", 6)
expected = {"photo.jpg": ("32x64", 6), "photo.webp": lying, "photo.png": lying, "photo.tif": lying}
assert seen == expected, "it behaves otherwise now"
PYTHON
