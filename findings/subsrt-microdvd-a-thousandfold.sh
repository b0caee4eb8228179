#!/usr/bin/env bash
# Converted to MicroDVD by subsrt-ts, a subtitle of the first minute comes after sixteen hours.
#
# Package:   subsrt-ts 2.1.2 (npm), Node.
# One would guess: subsrt.convert(srt, { format: "sub", fps: 25 }) writes second 60 as frame 1500, and reads it back as second 60.
# What happens: captions have milliseconds in all formats but this one, where they are multiplied by the rate as if they were seconds, and
#   read as seconds. There and back the two mistakes cancel out, so that a test of a round trip passes; only another program's file, or
#   another program, shows it.
# Seen: second 60 at 25 -> {1500000}; {1500} -> 00:00:00,060; there and back 00:01:00,000.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error subsrt-ts@2.1.2 >/dev/null
cat > program.mjs <<'NODE'
import assert from "node:assert";
import subsrt from "subsrt-ts";

const srt = "1\n00:01:00,000 --> 00:01:02,000\none\n\n";
const sub = subsrt.convert(srt, { format: "sub", fps: 25 });
const read = subsrt.convert("{1500}{1550}one\n", { format: "srt", fps: 25 });
const back = subsrt.convert(sub, { format: "srt", fps: 25 });
const seen = [sub.trim(), read.split("\r\n")[1], back.split("\r\n")[1]];
console.log(seen);
const wanted = ["{1500000}{1550000}one", "00:00:00,060 --> 00:00:00,062", "00:01:00,000 --> 00:01:02,000"];
assert.deepStrictEqual(seen, wanted, "it behaves otherwise now");
NODE
node program.mjs
