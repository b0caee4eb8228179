#!/usr/bin/env bash
# A GIF's loop count of 1 is one showing in FFmpeg, two in sharp, and for ever after Pillow has made a WebP of it.
#
# Packages:  pillow 13.0.0, av 16.0.1 (PyPI), sharp 0.35.5 (npm), Python 3, Node.
# One would guess: loop=1 means the same in each, and lives through a conversion: Pillow writes GIF, WebP and APNG with one save(loop=1).
# What happens: the number in a GIF says how often it starts again (browsers show it twice), the number in WebP and APNG how often it is
#   shown. Pillow writes the same number into all three; sharp adds one to a GIF's; FFmpeg counts it as showings. Converted by Pillow
#   the number is lost, and WebP's default is for ever, as is APNG's, whereas a GIF without a number plays once.
# Seen: written by Pillow with loop=1: sharp 2 for the GIF and 1 for the WebP, FFmpeg 3 of 3 pictures (6 with loop=2); a GIF that plays
#   once or twice -> Pillow -> WebP 0 (for ever); -> sharp -> WebP 2.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error sharp@0.35.5 >/dev/null
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check pillow==13.0.0 av==16.0.1
cat > loops.cjs <<'NODE'
const sharp = require("sharp");
const loop = async (image) => (await sharp(image, { animated: true }).metadata()).loop;
(async () => {
  const webp = await sharp("one.gif", { animated: true }).webp().toBuffer();
  console.log(JSON.stringify([await loop("one.gif"), await loop("one.webp"), await loop(webp)]));
})();
NODE
cat > program.py <<'PYTHON'
import json, subprocess
import av
from PIL import Image

first, *others = [Image.new("RGB", (16, 16), (80 * step, 255 - 80 * step, 7)) for step in range(3)]
for name, loop in [("none.gif", {}), ("one.gif", {"loop": 1}), ("two.gif", {"loop": 2}), ("one.webp", {"loop": 1})]:
    first.save(name, save_all=True, append_images=others, duration=100, **loop)

def shown(name):
    with av.open(name, options={"ignore_loop": "0"}) as film:
        return sum(1 for packet in film.demux() if packet.size)

def converted(name):
    with Image.open(name) as image:
        image.save("converted.webp", save_all=True)
    with Image.open("converted.webp") as image:
        return image.info["loop"]

by_sharp = json.loads(subprocess.run(["node", "loops.cjs"], capture_output=True, text=True, check=True).stdout)
by_ffmpeg = [shown("one.gif"), shown("two.gif")]
by_pillow = [Image.open(name).info.get("loop") for name in ("none.gif", "one.gif", "one.webp")]
by_conversion = [converted("none.gif"), converted("one.gif")]
print(by_sharp, by_ffmpeg, by_pillow, by_conversion)
assert by_sharp == [2, 1, 2] and by_ffmpeg == [3, 6], "it behaves otherwise now"
assert by_pillow == [None, 1, 1] and by_conversion == [0, 0], "it behaves otherwise now"
PYTHON
venv/bin/python program.py
