#!/usr/bin/env bash
# timecode-boss adds drop-frame timecodes field by field, so that ten seconds are two frames short where a minute ends between.
#
# Packages:  timecode-boss 6.2.0, smpte-timecode 1.3.6 (npm).
# One would guess: a sum is the sum of the frames, since a timecode is a number of frames; and frame 1798 is 00:00:59;28.
# What happens: seconds are added to seconds and frames to frames, and the two labels that drop frame leaves out are skipped only where
#   the result is one of them. Frames 1798 and 1799 are given the name of frame 1800, as are the last two of every such minute.
# Seen: 00:00:50;02 and 300 frames: 00:01:00;02 (timecode-boss), 00:01:00;04 (smpte-timecode). Frame 1798: 00:01:00;02, 00:00:59;28.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error timecode-boss@6.2.0 smpte-timecode@1.3.6 >/dev/null
node -e '
const boss = require("timecode-boss");
const Boss = boss.default ?? boss;
const Timecode = require("smpte-timecode");
const sums = [new Boss("00:00:50;02", 29.97).add(300), new Timecode("00:00:50;02", 29.97).add(300)].map(String);
const names = [new Boss(1798, 29.97), new Timecode(1798, 29.97)].map(String);
console.log(sums, names);
const expected = [["00:01:00;02", "00:01:00;04"], ["00:01:00;02", "00:00:59;28"]];
require("node:assert").deepStrictEqual([sums, names], expected, "it behaves otherwise now");
'
