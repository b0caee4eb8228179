#!/usr/bin/env bash
# "00:01:30" is a microsecond for parse-duration, "1:30" is a millisecond, and "1,5h" is fifteen hours.
#
# Packages:  parse-duration 2.1.9, timestring 7.0.0, human-interval 2.0.1 (npm), Node; pytimeparse 1.1.8 (PyPI), Python 3.
# One would guess: a minute and a half, as a clock, a player and FFmpeg write it, is read, or refused (null, as for "soon"): a time limit or the length of a clip
#   that comes from a form or a table can't silently be next to nothing.
# What happens: a number without a unit is one of milliseconds, and each further one counts as the next smaller unit: 0 ms, 1 µs, 30 ns. The colon is passed
#   over. A comma is taken for that of 1,500, wherever it stands. pytimeparse reads clocks; timestring and human-interval don't accept them.
# Seen: in milliseconds: "00:01:30" 0.00103, "1:30" 1.03, "1,5h" 54000000, "soon" null; timestring throws, human-interval NaN; pytimeparse 90 s.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error parse-duration@2.1.9 timestring@7.0.0 human-interval@2.0.1 >/dev/null
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check pytimeparse==1.1.8
cat > read.mjs <<'NODE'
import assert from "node:assert";
import parseDuration from "parse-duration";
import timestring from "timestring";
import humanInterval from "human-interval";

const texts = ["00:01:30", "1:30", "1m30s", "1,5h", "soon"];
const seen = Object.fromEntries(texts.map((text) => [text, parseDuration(text)]));
console.log(JSON.stringify(seen), humanInterval("1:30"));
const expected = { "00:01:30": 0.00103, "1:30": 1.03, "1m30s": 90_000, "1,5h": 54_000_000, soon: null };
assert.deepStrictEqual(seen, expected, "it behaves otherwise now");
for (const clock of ["00:01:30", "1:30"]) {
  assert.throws(() => timestring(clock), /could not be parsed/, "it behaves otherwise now");
  assert.ok(Number.isNaN(humanInterval(clock)), "it behaves otherwise now");
}
NODE
node read.mjs
venv/bin/python - <<'PYTHON'
from pytimeparse import parse

seen = [parse(text) for text in ("00:01:30", "1:30", "1m30s")]
print(seen)
assert seen == [90, 90, 90], "it behaves otherwise now"
PYTHON
