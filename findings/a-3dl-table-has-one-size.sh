#!/usr/bin/env bash
# FFmpeg takes every .3dl colour table for one of 17 steps and 12 bits: one that changes nothing darkens a film to a quarter, or turns it blue.
#
# Packages:  imageio-ffmpeg 0.8.1 (FFmpeg 9.0.2), opencolorio 2.6.0, numpy (PyPI), Python 3.
# One would guess: the size follows from the first line, which has a value for each step, and the depth from the largest value, as for
#   OpenColorIO; tables of 33 steps and of 10 bits are as usual as those of 17 and 12, and a reader that can't take them fails.
# What happens: the first line is thrown away, 4913 rows are read, whatever more there is, and each number is divided by 4096. Tables of 10 bits are four
#   times too dark, of 16 bits white, and of 33 steps the rows fall into wrong places. Nothing is said.
# Seen: (192, 128, 64) through tables that change nothing: 17 steps of 12 bits (191, 127, 64); 10 bits (47, 31, 16); 16 bits (255, 255, 255);
#   33 steps (23, 83, 89); OpenColorIO leaves it as it is each time.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check imageio-ffmpeg==0.8.1 opencolorio==2.6.0 numpy
venv/bin/python - <<'PYTHON'
import itertools, subprocess
import imageio_ffmpeg, numpy
import PyOpenColorIO as ocio

def write(name, size, bits):
    def step(index, top):
        return str(round(index * top / (size - 1)))
    head = " ".join(step(index, 1023) for index in range(size))
    rows = (" ".join(step(index, 2**bits - 1) for index in row) for row in itertools.product(range(size), repeat=3))
    with open(name, "w") as file:
        file.write("\n".join([head, *rows, ""]))

def by_ffmpeg(name):
    colour = ("-f", "lavfi", "-i", "color=0xC08040:s=16x16:d=0.04,format=gbrp", "-vf", f"lut3d={name},format=rgb24")
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", *colour, "-frames:v", "1", "-f", "rawvideo", "-"]
    return tuple(subprocess.run(command, capture_output=True, check=True).stdout[:3])

def by_ocio(name):
    table = ocio.FileTransform(name, interpolation=ocio.INTERP_LINEAR)
    pixel = numpy.array([192, 128, 64], numpy.float32) / 255
    ocio.Config.CreateRaw().getProcessor(table).getDefaultCPUProcessor().applyRGB(pixel)
    return tuple(round(float(value) * 255) for value in pixel)

seen = {}
for size, bits in ((17, 12), (17, 10), (17, 16), (33, 12)):
    write("same.3dl", size, bits)
    seen[size, bits] = by_ffmpeg("same.3dl"), by_ocio("same.3dl")
print(*seen.items(), sep="\n")
assert all(abs(had - has) <= 1 for value in seen.values() for had, has in zip((192, 128, 64), value[1])), "it behaves otherwise now"
taken = {key: value[0] for key, value in seen.items()}
assert all(abs(had - has) <= 1 for had, has in zip((192, 128, 64), taken[17, 12])), "it behaves otherwise now"
assert all(abs(had / 4 - has) <= 1 for had, has in zip((192, 128, 64), taken[17, 10])), "it behaves otherwise now"
assert taken[17, 16] == (255, 255, 255) and taken[33, 12][0] < taken[33, 12][2], "it behaves otherwise now"
PYTHON
