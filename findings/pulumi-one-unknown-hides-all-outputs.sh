#!/usr/bin/env bash
# One output that a stack doesn't know hides all its others from a program that refers to the stack, in an update and without an error.
#
# Package:   @pulumi/pulumi 3.276.0 (npm).
# One would guess: a stack whose last update failed in part (up --continue-on-error) lacks the output that failed; the address of the film
#   that did succeed is there, and requireOutput of the missing one is an error.
# What happens: the state holds the mark for "unknown" in the place of the failed output. getOutput() takes one output out of the object of
#   all, and an object with something unknown in it is unknown as a whole: apply() is never called for any output, though this is no
#   preview, and what depends on it is left out. getOutputDetails() and getOutputValue() say undefined, their word for "no such output",
#   and requireOutput() doesn't refuse an output that doesn't exist.
# Seen: outputs hold the address; getOutput("url") unknown, its callback never runs, getOutputDetails {}; without the unknown one all is well.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error @pulumi/pulumi@3.276.0 >/dev/null
cat > program.cjs <<'NODE'
const assert = require("node:assert");
const pulumi = require("@pulumi/pulumi");

const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9"; // what a state holds for an output that is not known
const stacks = { whole: { url: "https://example.com/a.mp4" }, partial: { url: "https://example.com/a.mp4", second: UNKNOWN } };
const newResource = ({ id, name, inputs }) => ({ id, state: { ...inputs, outputs: stacks[name], secretOutputNames: [] } });

async function look(name) {
  const stack = new pulumi.StackReference(name);
  let called = false;
  const url = stack.getOutput("url").apply((text) => ((called = true), text));
  await url.promise();
  const refused = await stack.requireOutput("typo").promise().then(() => false, () => true);
  const seen = { known: await url.isKnown, called, details: await stack.getOutputDetails("url"), value: await stack.getOutputValue("url"), refused };
  return JSON.stringify({ all: (await stack.outputs.promise(true)).url, ...seen });
}

process.on("unhandledRejection", () => {}); // the refused output rejects a second promise
(async () => {
  await pulumi.runtime.setMocks({ newResource, call: () => ({}) }, "project", "stack", false);
  assert.strictEqual(pulumi.runtime.isDryRun(), false);
  const whole = await look("whole"), partial = await look("partial");
  console.log(`whole:   ${whole}\npartial: ${partial}`);
  const url = "https://example.com/a.mp4";
  const known = { all: url, known: true, called: true, details: { value: url }, value: url, refused: true };
  assert.strictEqual(whole, JSON.stringify(known), "it behaves otherwise now");
  assert.strictEqual(partial, JSON.stringify({ all: url, known: false, called: false, details: {}, refused: false }), "it behaves otherwise now");
  process.exit(0);
})();
NODE
node program.cjs
