#!/usr/bin/env bash
# One line of an SRT file, "0:00:05,5", stands for three times, by the library that reads it.
#
# Packages:  imageio-ffmpeg 0.6.0 (FFmpeg 7.0.2), pysrt 1.1.2, srt 3.5.3, pysubs2 1.8.1 (PyPI), subtitle 4.2.2, @plussub/srt-vtt-parser
#            2.0.5 (npm).
# One would guess: what stands after the comma is a fraction of a second, so ",5" is half a second; or all take it for 5 ms.
# What happens: FFmpeg, pysrt, srt and subtitle read 5.005 s; pysubs2 reads 5.5 s; @plussub/srt-vtt-parser reads 0.055 s.
#   A tool that writes times without filling up to three digits shifts its titles by half a second, or by all of it.
# Seen: see the last line.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check imageio-ffmpeg==0.6.0 pysrt==1.1.2 srt==3.5.3 pysubs2==1.8.1
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error subtitle@4.2.2 @plussub/srt-vtt-parser@2.0.5 >/dev/null
printf '1\n0:00:05,5 --> 0:00:06,25\nwords\n\n' > line.srt
node -e '
const text = require("node:fs").readFileSync("line.srt", "utf8");
console.log(JSON.stringify({
  subtitle: require("subtitle").parseSync(text)[0].data.start,
  plussub: require("@plussub/srt-vtt-parser").parse(text).entries[0].from,
}));' > node.json
venv/bin/python - <<'PYTHON'
import json, subprocess
import imageio_ffmpeg, pysrt, pysubs2, srt

ffmpeg = subprocess.run(
    [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-i", "line.srt", "-f", "srt", "-"], capture_output=True, text=True, check=True
).stdout.splitlines()[1].split(" ")[0]
seen = {
    "ffmpeg": ffmpeg,
    "pysrt": pysrt.open("line.srt")[0].start.ordinal,
    "srt": round(next(srt.parse(open("line.srt").read())).start.total_seconds() * 1000),
    "pysubs2": pysubs2.load("line.srt", format_="srt")[0].start,
    **json.load(open("node.json")),
}
print(seen)
expected = {"ffmpeg": "00:00:05,005", "pysrt": 5005, "srt": 5005, "pysubs2": 5500, "subtitle": 5005, "plussub": 55}
assert seen == expected, "it behaves otherwise now"
PYTHON
