#!/usr/bin/env bash
# A subtitle of the 25th hour of a recorded stream comes in its first hour, or at a time no program reads.
#
# Packages:  pycaption 2.3.14, pysubs2 1.8.1, srt 3.5.3 (PyPI), subtitle 4.2.2 (npm), Python 3, Node.
# One would guess: hours go on after 23 (SRT has two digits for them, and 25:00:00,000 is read by all); a library that reads it writes it.
# What happens: pycaption and subtitle take the time for a time of day. pycaption reads 25 hours and writes 01:00:00,000, so the caption lies
#   over another one of the day before; subtitle writes the hour modulo 24 and leaves the whole day in the milliseconds, eight digits.
#   pysubs2 and srt keep it.
# Seen: 25:00:00,000 -> pycaption 01:00:00,000; subtitle 01:00:00,86400000; pysubs2 and srt 25:00:00,000.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error subtitle@4.2.2 >/dev/null
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check pycaption==2.3.14 pysubs2==1.8.1 srt==3.5.3
printf '1\n25:00:00,000 --> 25:00:01,500\nlate\n\n' > stream.srt
cat > program.cjs <<'NODE'
const { parseSync, stringifySync } = require("subtitle");
const nodes = parseSync(require("node:fs").readFileSync("stream.srt", "utf8"));
console.log(nodes[0].data.start, stringifySync(nodes, { format: "SRT" }).split("\n")[1]);
NODE
cat > program.py <<'PYTHON'
import subprocess
import pycaption, pysubs2, srt

text = open("stream.srt").read()
captions = pycaption.SRTReader().read(text)
start = captions.get_captions(captions.get_languages()[0])[0].start
line = lambda written: written.splitlines()[1]
seen = [
    (start, line(pycaption.SRTWriter().write(captions))),
    subprocess.run(["node", "program.cjs"], capture_output=True, text=True, check=True).stdout.strip(),
    line(pysubs2.SSAFile.from_string(text).to_string("srt")),
    line(srt.compose(srt.parse(text))),
]
print(*seen, sep="\n")
right = "25:00:00,000 --> 25:00:01,500"
assert seen[0] == (90_000_000_000, "01:00:00,000 --> 01:00:01,500"), "it behaves otherwise now"
assert seen[1] == "90000000 01:00:00,86400000 --> 01:00:01,86400500", "it behaves otherwise now"
assert seen[2:] == [right, right], "it behaves otherwise now"
PYTHON
venv/bin/python program.py
