#!/usr/bin/env bash
# Day.js shows a duration of { seconds: 90 } as "undefined:90", and one of 90,000 milliseconds as "01:30"; both are 90 s.
#
# Packages:  dayjs 1.11.23, luxon 3.7.2 (npm).
# One would guess: a duration is a length of time; however it is given, its minutes are 1, its seconds 30, and a clock of it says 01:30.
# What happens: only a number, in milliseconds, is carried over into minutes and hours. Given by name or as "PT90S" it keeps the shape it came in:
#   seconds() is 90, and format() shows 90 seconds, after the word "undefined" where the unit before was never named. luxon shows 01:30 always.
# Seen: { seconds: 90 }: undefined:90; "PT90S": 00:90; 90000 and { minutes: 1, seconds: 30 }: 01:30; all of 90 s.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error dayjs@1.11.23 luxon@3.7.2 >/dev/null
cat > show.cjs <<'NODE'
const assert = require("node:assert");
const dayjs = require("dayjs");
const { Duration } = require("luxon");
dayjs.extend(require("dayjs/plugin/duration"));

const show = (given) => {
  const duration = dayjs.duration(given);
  return [duration.format("mm:ss"), duration.seconds(), duration.asSeconds()];
};
const seen = { named: show({ seconds: 90 }), text: show("PT90S"), number: show(90000), whole: show({ minutes: 1, seconds: 30 }) };
const luxon = [Duration.fromObject({ seconds: 90 }), Duration.fromISO("PT90S"), Duration.fromMillis(90000)].map((one) => one.toFormat("mm:ss"));
console.log(seen, luxon);
const expected = { named: ["undefined:90", 90, 90], text: ["00:90", 90, 90], number: ["01:30", 30, 90], whole: ["01:30", 30, 90] };
assert.deepStrictEqual({ seen, luxon }, { seen: expected, luxon: ["01:30", "01:30", "01:30"] }, "it behaves otherwise now");
NODE
node show.cjs
