#!/usr/bin/env bash
# A .cube file with a shaper before its table, which DaVinci Resolve reads, colours a film wrongly in FFmpeg, without an error.
#
# Packages:  imageio-ffmpeg 0.8.1 (FFmpeg 9.0.2), opencolorio 2.6.0 (PyPI), Python 3.
# One would guess: lut3d reads the file as Resolve and OpenColorIO do (first the curve, then the table), or refuses what it can't do.
# What happens: lut3d knows of LUT_3D_SIZE alone. The rows of the curve come first, and it takes them for the first rows of the table, which is so
#   shifted by the curve's length; its last rows are left over, and nobody counts them. Only where the head has a line LUT_3D_INPUT_RANGE, which
#   is optional, the file is refused.
# Seen: a curve that inverts and a table that changes nothing: 64,128,255 is 191,127,0 in OpenColorIO, 191,253,128 in FFmpeg; with the line: refused.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check imageio-ffmpeg==0.8.1 opencolorio==2.6.0
venv/bin/python - <<'PYTHON'
import subprocess
import imageio_ffmpeg
import PyOpenColorIO as ocio

curve = [f"{1 - step / 4} " * 3 for step in range(5)]
table = [f"{red / 2} {green / 2} {blue / 2}" for blue in range(3) for green in range(3) for red in range(3)]
head = ["LUT_1D_SIZE 5", "LUT_3D_SIZE 3"]
ranged = ["LUT_1D_SIZE 5", "LUT_1D_INPUT_RANGE 0.0 1.0", "LUT_3D_SIZE 3", "LUT_3D_INPUT_RANGE 0.0 1.0"]
colour = [64, 128, 255]

def by_ffmpeg(name):
    raw = ["-f", "rawvideo", "-pix_fmt", "rgb24"]
    words = ["-v", "error", *raw, "-s", "2x2", "-i", "-", "-vf", f"lut3d={name}", *raw, "-"]
    done = subprocess.run([imageio_ffmpeg.get_ffmpeg_exe(), *words], input=bytes(colour * 4), capture_output=True)
    return list(done.stdout[:3]) if done.returncode == 0 else "refused"

def by_ocio(name):
    table = ocio.FileTransform(src=name, interpolation=ocio.INTERP_LINEAR)
    cpu = ocio.Config.CreateRaw().getProcessor(table).getDefaultCPUProcessor()
    return [round(255 * value) for value in cpu.applyRGB([value / 255 for value in colour])]

seen = {}
for name, lines in (("plain.cube", head), ("ranged.cube", ranged)):
    open(name, "w").write("\n".join([*lines, *curve, *table, ""]))
    seen[name] = (by_ocio(name), by_ffmpeg(name))
print(seen)
right = [191, 127, 0]
assert seen == {"plain.cube": (right, [191, 253, 128]), "ranged.cube": (right, "refused")}, "it behaves otherwise now"
PYTHON
