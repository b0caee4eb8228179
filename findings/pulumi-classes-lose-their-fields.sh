#!/usr/bin/env bash
# A class that a Pulumi dynamic provider uses has no fields there, passes no arguments to its base class, and its errors have no message.
#
# Package:   @pulumi/pulumi 3.276.0 (npm).
# One would guess: a provider's functions are written as text into the state and run from it; what can't be written is refused, with a word which
#   value it was, as for secrets. A class is code, so it is the easy part.
# What happens: a class is taken apart into a constructor and methods. What stands between them isn't written: "every = 5" is undefined, and a pause
#   made of it NaN. A class without a constructor of its own gets an empty one, so that "class Refusal extends Error {}" is no Error
#   and has no message. No word of it; a class with a written constructor, and an object made before, are whole.
# Seen: fields 15 -> NaN, own constructor 15 -> 15; new Refusal("quota"): message "quota" -> undefined, an Error -> not one.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error @pulumi/pulumi@3.276.0 >/dev/null
cat > program.cjs <<'NODE'
const assert = require("node:assert");
const pulumi = require("@pulumi/pulumi");

class Fields {
  every = 5;
  tries = 3;
  total() {
    return this.every * this.tries;
  }
}
class Written {
  constructor() {
    this.every = 5;
    this.tries = 3;
  }
  total() {
    return this.every * this.tries;
  }
}
class Refusal extends Error {}
const made = new Fields();

const look = () => {
  const refusal = new Refusal("quota");
  const totals = { fields: new Fields().total(), written: new Written().total(), made: made.total() };
  return { ...totals, message: refusal.message, isError: refusal instanceof Error };
};

(async () => {
  let written;
  const newResource = ({ name, inputs }) => ((written = inputs.__provider), { id: name, state: inputs });
  await pulumi.runtime.setMocks({ newResource, call: () => ({}) }, "project", "stack", false);
  class Film extends pulumi.dynamic.Resource {}
  const film = new Film({ create: async () => ({ id: "film", outs: look() }) }, "film", {});
  await film.urn.promise();
  const read = {};
  new Function("exports", "require", written)(read, require); // as the plug-in of dynamic providers reads it
  const { outs } = await read.handler().create({});
  const seen = { here: look(), there: outs };
  console.log(seen);
  const here = { fields: 15, written: 15, made: 15, message: "quota", isError: true };
  const there = { fields: NaN, written: 15, made: 15, message: undefined, isError: false };
  assert.deepStrictEqual(seen, { here, there }, "it behaves otherwise now");
  process.exit(0);
})();
NODE
node program.cjs
