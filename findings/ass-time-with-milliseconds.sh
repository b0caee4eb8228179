#!/usr/bin/env bash
# A time with three digits after the point in an ASS file is up to ten seconds late in FFmpeg.
#
# Packages:  imageio-ffmpeg 0.6.0 (FFmpeg 7.0.2), pysubs2 1.8.1 (PyPI), subsrt-ts 2.1.2 (npm).
# One would guess: "0:00:02.999" is just under three seconds, or is refused: the format has hundredths.
# What happens: FFmpeg and subsrt-ts take the digits for 999 hundredths and read 11.99 s; pysubs2 reads 2.999 s. A file that one
#   editor shows right has its titles nine seconds late in the film.
# Seen: ffmpeg 00:00:11,990; subsrt-ts 11990; pysubs2 2999.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check imageio-ffmpeg==0.6.0 pysubs2==1.8.1
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error subsrt-ts@2.1.2 >/dev/null
cat > line.ass <<'ASS'
[Script Info]
ScriptType: v4.00+

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:02.999,0:00:14.50,Default,,0,0,0,,words
ASS
node -e '
const subsrt = require("subsrt-ts").default ?? require("subsrt-ts");
const captions = subsrt.parse(require("node:fs").readFileSync("line.ass", "utf8"));
console.log(captions.find(({ type }) => type === "caption").start);' > node.txt
venv/bin/python - <<'PYTHON'
import subprocess
import imageio_ffmpeg, pysubs2

ffmpeg = subprocess.run(
    [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-i", "line.ass", "-f", "srt", "-"], capture_output=True, text=True, check=True
).stdout.splitlines()[1].split(" ")[0]
seen = (ffmpeg, int(open("node.txt").read()), pysubs2.load("line.ass", format_="ass")[0].start)
print(seen)
assert seen == ("00:00:11,990", 11990, 2999), "it behaves otherwise now"
PYTHON
