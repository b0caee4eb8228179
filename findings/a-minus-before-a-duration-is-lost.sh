#!/usr/bin/env bash
# "-PT5S" is five seconds later for two of four readers, one of which writes it so itself; and a minute less five seconds is minus 65.
#
# Packages:  iso8601-duration 2.1.4, dayjs 1.11.23, luxon 3.7.2, @js-temporal/polyfill 0.5.1 (npm).
# One would guess: the sign before the P, which all of these accept, turns the whole duration round; a library reads what it writes; and
#   { minutes: 1, seconds: -5 } is 55 s in its text as well.
# What happens: iso8601-duration and Day.js pass over the sign: a cue five seconds before the mark is five seconds after it. Day.js writes -5 s as "-PT5S"
#   and has it back as 5 s. Where one unit of several is negative it puts the minus before the whole: 55 s are written as "-PT1M5S".
# Seen: -PT5S: 5, 5, -5, -5; Day.js: -5 -> -PT5S -> 5, and { minutes: 1, seconds: -5 } = 55 -> -PT1M5S -> 65.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error iso8601-duration@2.1.4 dayjs@1.11.23 luxon@3.7.2 @js-temporal/polyfill@0.5.1 >/dev/null
cat > read.cjs <<'NODE'
const assert = require("node:assert");
const { Temporal } = require("@js-temporal/polyfill");
const dayjs = require("dayjs");
const { parse, toSeconds } = require("iso8601-duration");
const { Duration } = require("luxon");
dayjs.extend(require("dayjs/plugin/duration"));

const readers = {
  "iso8601-duration": (text) => toSeconds(parse(text)),
  dayjs: (text) => dayjs.duration(text).asSeconds(),
  luxon: (text) => Duration.fromISO(text).as("seconds"),
  Temporal: (text) => Temporal.Duration.from(text).total("seconds"),
};
const read = Object.fromEntries(Object.entries(readers).map(([name, reader]) => [name, reader("-PT5S")]));
const andBack = [{ seconds: -5 }, { minutes: 1, seconds: -5 }].map((given) => {
  const duration = dayjs.duration(given);
  return [duration.asSeconds(), duration.toISOString(), readers.dayjs(duration.toISOString())];
});
console.log(read, andBack);
assert.deepStrictEqual(read, { "iso8601-duration": 5, dayjs: 5, luxon: -5, Temporal: -5 }, "it behaves otherwise now");
assert.deepStrictEqual(andBack, [[-5, "-PT5S", 5], [55, "-PT1M5S", 65]], "it behaves otherwise now");
NODE
node read.cjs
