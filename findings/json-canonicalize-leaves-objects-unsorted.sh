#!/usr/bin/env bash
# json-canonicalize doesn't sort what a toJSON() returns, and writes texts that are no JSON: two equal timelines have two hashes.
#
# Packages:  json-canonicalize 3.0.1, canonicalize 5.1.0, safe-stable-stringify 3.0.0 (npm).
# One would guess: RFC 8785 has one text for a value, whatever the order in which its keys were set; what JSON has no word for is left out, or null in
#   an array, as JSON.stringify does; and a hash over it tells whether a timeline changed.
# What happens: an object with a toJSON(), such as a class or a Buffer, is written in the order of its keys. A toJSON() that returns nothing is written
#   as the word undefined, and so is a function in an object or a list; an empty place of a list is left out, so that [, 1] and [1] are one.
#   The two other libraries agree with JSON.stringify.
# Seen: {"b":1,"a":2} and {"a":2,"b":1} for one value; {"clip":undefined}; [, 1] is [1]; the others {"a":2,"b":1}, {}, [null,1].
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error json-canonicalize@3.0.1 canonicalize@5.1.0 safe-stable-stringify@3.0.0 >/dev/null
cat > write.mjs <<'NODE'
import assert from "node:assert";
import canonicalize from "canonicalize";
import { canonicalize as jsonCanonicalize } from "json-canonicalize";
import stringify from "safe-stable-stringify";

class Clip {
  constructor(fields) {
    this.fields = fields;
  }
  toJSON() {
    return this.fields;
  }
}
const values = {
  one: new Clip({ b: 1, a: 2 }),
  same: new Clip({ a: 2, b: 1 }),
  nothing: { clip: new Clip(undefined) },
  list: [() => 1, 1],
  gap: [, 1],
};
const write = (library) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, library(value)]));
const seen = { "json-canonicalize": write(jsonCanonicalize), canonicalize: write(canonicalize), "safe-stable-stringify": write(stringify) };
console.log(seen);
const sorted = { one: '{"a":2,"b":1}', same: '{"a":2,"b":1}', nothing: "{}", list: "[null,1]", gap: "[null,1]" };
const unsorted = { one: '{"b":1,"a":2}', same: '{"a":2,"b":1}', nothing: '{"clip":undefined}', list: "[undefined,1]", gap: "[1]" };
const expected = { "json-canonicalize": unsorted, canonicalize: sorted, "safe-stable-stringify": sorted };
assert.deepStrictEqual(seen, expected, "it behaves otherwise now");
NODE
node write.mjs
