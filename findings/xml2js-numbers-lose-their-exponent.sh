#!/usr/bin/env bash
# xml2js's parseNumbers makes 1 of "1e3" and 2 of "2.5e6"; with a negative exponent the number is right.
#
# Package:   xml2js 0.6.2 (npm).
# One would guess: a text that is taken for a number becomes that number, as Number(text) gives it, and any other stays a text.
# What happens: whether it is a number is asked of Number(), and so whether it is whole; a whole one is then read by parseInt, which stops at the "e". A rate of
#   bits or a count of ticks that a program wrote with an exponent is one digit. An attribute with nothing in it, v="", is NaN.
# Seen: 1e3 -> 1, 2.5e6 -> 2, 5e-1 -> 0.5, 254016000000 right; v="" -> NaN, an empty element "".
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error xml2js@0.6.2 >/dev/null
cat > read.cjs <<'NODE'
const assert = require("node:assert");
const { parseStringPromise, processors } = require("xml2js");

const options = { explicitArray: false, valueProcessors: [processors.parseNumbers], attrValueProcessors: [processors.parseNumbers] };
const xml = '<clip gain=""><ticks>254016000000</ticks><a>1e3</a><b>2.5e6</b><c>5e-1</c><d/></clip>';
parseStringPromise(xml, options).then(({ clip: { $, ...texts } }) => {
  const seen = { ...texts, gain: $.gain };
  console.log(seen);
  assert.deepStrictEqual(seen, { ticks: 254016000000, a: 1, b: 2, c: 0.5, d: "", gain: NaN }, "it behaves otherwise now");
});
NODE
node read.cjs
