#!/usr/bin/env bash
# FFmpeg's blend turns a blue picture green when it is multiplied by white, which ought to leave it as it is.
#
# Package:   imageio-ffmpeg 0.8.1 (PyPI; FFmpeg 9.0.2), Python 3.
# One would guess: all_mode=multiply is what drawing programs call Multiply: white changes nothing and black wins. A shadow or a paper texture
#   on white is laid over a film with it.
# What happens: the filter takes films in YUV as they are and multiplies each plane, also the two of colour, whose neutral value is 128 and
#   not 255: all colours lose half and shift towards green, and nothing warns of it. Only with both inputs in RGB is it Multiply.
# Seen: a blue of (49, 100, 201) becomes (0, 166, 11), and (0, 168, 12) as yuv444p; with format=gbrp before the filter it stays (49, 100, 201).
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check imageio-ffmpeg==0.8.1
venv/bin/python - <<'PYTHON'
import subprocess
import imageio_ffmpeg

def times_white(form):
    inputs = [word for colour in ("0x3366CC", "white") for word in ("-f", "lavfi", "-i", f"color={colour}:s=64x64:d=0.04")]
    graph = f"[0]format={form}[film];[1]format={form}[paper];[film][paper]blend=all_mode=multiply,format=rgb24"
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", *inputs, "-filter_complex", graph, "-frames:v", "1", "-f", "rawvideo", "-"]
    return tuple(subprocess.run(command, capture_output=True, check=True).stdout[:3])

seen = {form: times_white(form) for form in ("yuv420p", "yuv444p", "gbrp")}
print(seen)
assert all(abs(was - now) <= 4 for was, now in zip((51, 102, 204), seen["gbrp"])), "it behaves otherwise now"
for form in ("yuv420p", "yuv444p"):
    red, green, blue = seen[form]
    assert green > 150 and red < 10 and blue < 30, "it behaves otherwise now"
PYTHON
