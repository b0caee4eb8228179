#!/usr/bin/env bash
# A function that was bound to an object is written into a Pulumi dynamic provider without the object: its arguments stay, its "this" is gone.
#
# Package:   @pulumi/pulumi 3.276.0 (npm).
# One would guess: `poll.bind(client, "film")` is a closure over a client and a name, like `() => poll.call(client, "film")`, and written the same way;
#   or else it is refused, as functions in native code are.
# What happens: both ways are written without a word. The bound one runs with its name and without its client: `this?.retries ?? 1` is 1
#   instead of 5. Where the function says `this.retries` it fails, not where it was written but in the provider, at the first update.
# Seen: bound 5 "film" -> 1 "film"; called by an arrow function 5 "film" -> 5 "film".
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error @pulumi/pulumi@3.276.0 >/dev/null
cat > program.cjs <<'NODE'
const assert = require("node:assert");
const pulumi = require("@pulumi/pulumi");

const client = { retries: 5 };
function poll(name) {
  return `${this?.retries ?? 1} ${name}`;
}
const bound = poll.bind(client, "film");
const arrow = () => poll.call(client, "film");
const look = () => ({ bound: bound(), arrow: arrow() });

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
  const expected = { here: { bound: "5 film", arrow: "5 film" }, there: { bound: "1 film", arrow: "5 film" } };
  assert.deepStrictEqual(seen, expected, "it behaves otherwise now");
  process.exit(0);
})();
NODE
node program.cjs
