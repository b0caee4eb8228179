#!/usr/bin/env bash
# A Date, a Map or a URL in a Pulumi resource's arguments arrives as {}, and pulumi.jsonStringify writes {} where JSON.stringify has the time.
#
# Package:   @pulumi/pulumi 3.276.0 (npm).
# One would guess: a Date goes on the wire as its ISO text, since the engine speaks JSON, or it is refused; pulumi.jsonStringify is, by
#   its description, JSON.stringify for values that hold Outputs.
# What happens: what is no plain value is walked as an object of its own enumerable keys, which these have not. The time of a job, the
#   addresses of its media and the entries of a Map are gone without a word, and NaN is null; a Buffer becomes {"0":97,"1":98}.
# Seen: see the last line.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error @pulumi/pulumi@3.276.0 >/dev/null
cat > program.cjs <<'NODE'
const assert = require("node:assert");
const pulumi = require("@pulumi/pulumi");

const args = { at: new Date(0), media: new URL("https://example.com/a.mp4"), titles: new Map([["de", "Titel"]]), data: Buffer.from("ab") };
(async () => {
  const wire = JSON.stringify(await pulumi.runtime.serializeProperty("job", args, new Set(), {}));
  const text = await pulumi.jsonStringify({ at: args.at, media: args.media }).promise();
  console.log(wire, text, JSON.stringify({ at: args.at, media: args.media }));
  assert.strictEqual(wire, '{"at":{},"media":{},"titles":{},"data":{"0":97,"1":98}}', "it behaves otherwise now");
  assert.strictEqual(text, '{"at":{},"media":{}}', "it behaves otherwise now");
})();
NODE
node program.cjs
