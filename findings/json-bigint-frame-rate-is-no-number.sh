#!/usr/bin/env bash
# json-bigint turns the frame rate 30000/1001 into an object to which 1 is added as text; as a native BigInt it can't be read at all.
#
# Package:   json-bigint 1.0.0 (npm).
# One would guess: the library is there for whole numbers beyond 2^53; 29.97002997002997 is an ordinary number, as it is to JSON.parse.
# What happens: every number of more than 15 characters is taken for a big one, fractions too. 23.976 is a number, but what a program
#   writes for 30000/1001 becomes a BigNumber: fps + 1 is the text "29.970029970029971". With useNativeBigInt the file is refused.
#   Timelines hold such numbers wherever a time was computed (1/3 s).
# Seen: see the last line.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error json-bigint@1.0.0 >/dev/null
node -e '
const json = require("json-bigint");
const text = JSON.stringify({ fps: 30000 / 1001, film: 23.976 });
const { fps, film } = json.parse(text);
const refused = (() => { try { return json({ useNativeBigInt: true }).parse(text); } catch (error) { return error.message; } })();
const seen = [typeof fps, fps + 1, film + 1, refused];
console.log(seen);
const expected = ["object", "29.970029970029971", 24.976, "Cannot convert 29.97002997002997 to a BigInt"];
require("node:assert").deepStrictEqual(seen, expected, "it behaves otherwise now");
'
