#!/usr/bin/env bash
# After bail() async-retry gives its caller the error and goes on calling, where the function throws after bailing.
#
# Package:   async-retry 1.3.3 (npm), Node.
# One would guess: bail(error) ends the retrying; what the function does after it is of no account, since the caller has the answer.
# What happens: bail() only rejects the promise. Whether there is another attempt is decided by how the function ends: a return ends it
#   all, a throw counts as a failure to be retried, and all attempts are made behind the back of a caller who was told "forbidden". The
#   line after a bail() throws easily (it reads what the refused answer hasn't), and each attempt may be a render that costs money.
# Seen: rejected with "forbidden" after 1 call; 4 calls in the end.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error async-retry@1.3.3 >/dev/null
cat > program.cjs <<'NODE'
const assert = require("node:assert");
const retry = require("async-retry");

let calls = 0;
async function submit(bail) {
  calls += 1;
  const answer = { status: 403 };
  if (answer.status === 403) bail(new Error("forbidden"));
  return answer.job.id; // a refused submit has no job: TypeError
}
const options = { retries: 3, minTimeout: 20, factor: 1, randomize: false };
(async () => {
  const error = await retry(submit, options).catch((reason) => reason);
  const then = calls;
  for (let turn = 0; turn < 100 && calls < 4; turn++) await new Promise((go) => setTimeout(go, 50));
  console.log(`${error.message} after ${then} call, ${calls} calls in the end`);
  assert.deepStrictEqual([error.message, then, calls], ["forbidden", 1, 4], "it behaves otherwise now");
})();
NODE
node program.cjs
