#!/usr/bin/env bash
# smpte-timecode turns the clock back to zero up to 86 seconds before midnight where the rate is 23.976 or 29.97 without drop frame.
#
# Package:   smpte-timecode 1.3.6 (npm).
# One would guess: timecode without drop frame runs up to 23:59:59 and its last frame, and then begins again, at every rate.
# What happens: a day is taken for 86400 real seconds of the rounded rate (23.98, 29.97). Without drop frame the clock is slower than
#   real time and has more frames a day, so that adding one frame to 23:59:00:00 gives a time shortly after midnight. 24 and 30 are right.
#   A recording over midnight, or an edit whose timecode is that of the day, lands a day earlier.
# Seen: 23:59:00:00 and a frame at 23.976 is 00:00:12:01, at 29.97 00:00:26:13, at 24 23:59:00:01.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error smpte-timecode@1.3.6 >/dev/null
node -e '
const Timecode = require("smpte-timecode");
const next = (rate) => String(new Timecode("23:59:00:00", rate, false).add(1));
const seen = [23.976, 29.97, 24].map(next);
console.log(seen);
require("node:assert").deepStrictEqual(seen, ["00:00:12:01", "00:00:26:13", "23:59:00:01"], "it behaves otherwise now");
'
