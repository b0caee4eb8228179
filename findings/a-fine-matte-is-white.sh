#!/usr/bin/env bash
# A grey ramp of 16 bits is all white after Pillow's convert("L"), where FFmpeg and sharp make a ramp of 8 bits.
#
# Packages:  pillow 13.0.0, imageio-ffmpeg 0.8.1, numpy (PyPI), Python 3; sharp 0.35.5 (npm), Node.
# One would guess: convert scales, as from 1 bit to 8 and from 8 to 1, where white stays white. Mattes and maps of depth come as PNG of 16 bits and
#   are converted to lie over a film as its alpha.
# What happens: numbers are kept and cut off at 255 of 65535: all but the darkest 0.4 % is white, and nothing is said. convert("RGB") does the same;
#   a soft edge is a hard one. Saving as JPEG is refused instead, which leads to convert.
# Seen: 64 steps of a ramp: Pillow 0, 255, 255, ... (2 values), as L and as RGB; FFmpeg and sharp 64 values.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check pillow==13.0.0 imageio-ffmpeg==0.8.1 numpy
venv/bin/python - <<'PYTHON'
import subprocess
import imageio_ffmpeg, numpy
from PIL import Image

ramp = (numpy.arange(64, dtype=numpy.uint16) * 1040).reshape(8, 8)
Image.fromarray(ramp).save("matte.png")
matte = Image.open("matte.png")
assert matte.mode == "I;16" and matte.getextrema() == (0, 63 * 1040), "it behaves otherwise now"
words = ["-v", "error", "-i", "matte.png", "-pix_fmt", "gray", "-f", "rawvideo", "-"]
by_ffmpeg = subprocess.run([imageio_ffmpeg.get_ffmpeg_exe(), *words], capture_output=True, check=True).stdout
seen = {
    "Pillow, L": sorted(set(matte.convert("L").tobytes())),
    "Pillow, RGB": sorted(set(matte.convert("RGB").tobytes())),
    "FFmpeg": len(set(by_ffmpeg)),
}
print(seen)
assert seen == {"Pillow, L": [0, 255], "Pillow, RGB": [0, 255], "FFmpeg": 64}, "it behaves otherwise now"
PYTHON
npm init --yes >/dev/null && npm install --no-audit --no-fund --loglevel=error sharp@0.35.5 >/dev/null
cat > program.cjs <<'NODE'
const assert = require("node:assert");
require("sharp")("matte.png").toColourspace("b-w").raw().toBuffer().then((bytes) => {
  console.log("sharp", new Set(bytes).size);
  assert.strictEqual(new Set(bytes).size, 64, "it behaves otherwise now");
});
NODE
node program.cjs
