#!/usr/bin/env bash
# "Retry-After: 0", or the time of a second ago, makes retry-axios give up, and four clients have four readings.
#
# Packages:  retry-axios 4.0.3, axios 1.21.1, got 16.1.0, undici 8.13.1, fetch-retry 6.0.0 (npm).
# One would guess: an answer 503 with Retry-After: 0 asks to be tried again at once, and a date that has just passed, on the way or by a clock that
#   goes a little fast, says the same. A client that knows the header comes back soon, one that doesn't after its usual pause.
# What happens: retry-axios takes a wait of nothing for none allowed and hands out the 503 at the first answer, though two retries were asked for; without
#   the header, or with "1", it tries again. got comes back at once; undici at once for 0 and after its usual pause for a date; fetch-retry
#   never reads the header.
# Seen: requests for 0, a past date, 1, no header: retry-axios 1, 1, 3, 3; the others 3 each; pauses in milliseconds as printed.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error retry-axios@4.0.3 axios@1.21.1 got@16.1.0 undici@8.13.1 fetch-retry@6.0.0 >/dev/null
cat > ask.mjs <<'NODE'
import assert from "node:assert";
import http from "node:http";
import axios from "axios";
import fetchRetry from "fetch-retry";
import got from "got";
import * as rax from "retry-axios";
import { Agent, RetryAgent, request } from "undici";

let times = [];
let header;
const server = http.createServer((_, answer) => {
  times.push(Date.now());
  answer.writeHead(503, header());
  answer.end();
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const url = `http://127.0.0.1:${server.address().port}/`;

const instance = axios.create();
instance.defaults.raxConfig = { retry: 2, retryDelay: 300, backoffType: "static" };
rax.attach(instance);
const dispatcher = new RetryAgent(new Agent(), { maxRetries: 2, minTimeout: 300, timeoutFactor: 1 });
const fetching = fetchRetry(fetch, { retries: 2, retryDelay: 300, retryOn: [503] });
const clients = {
  "retry-axios": () => instance.get(url),
  got: () => got(url, { retry: { limit: 2, noise: 0 } }),
  undici: () => request(url, { dispatcher }),
  "fetch-retry": () => fetching(url),
};
const headers = {
  0: () => ({ "retry-after": "0" }),
  past: () => ({ "retry-after": new Date(Date.now() - 5000).toUTCString() }),
  1: () => ({ "retry-after": "1" }),
  none: () => ({}),
};
const wait = (pause) => (pause < 150 ? "at once" : pause < 700 ? "usual" : "1 s or 2");
const seen = {};
for (const [name, ask] of Object.entries(clients)) {
  seen[name] = {};
  for (const [what, make] of Object.entries(headers)) {
    times = [];
    header = make;
    await ask().catch(() => {});
    const pauses = times.slice(1).map((time, index) => wait(time - times[index]));
    seen[name][what] = [times.length, ...new Set(pauses)].join(", ");
  }
}
console.table(seen);
const expected = {
  "retry-axios": { 0: "1", past: "1", 1: "3, 1 s or 2", none: "3, usual" },
  got: { 0: "3, at once", past: "3, at once", 1: "3, 1 s or 2", none: "3, 1 s or 2" },
  undici: { 0: "3, at once", past: "3, usual", 1: "3, 1 s or 2", none: "3, usual" },
  "fetch-retry": { 0: "3, usual", past: "3, usual", 1: "3, usual", none: "3, usual" },
};
assert.deepStrictEqual(seen, expected, "it behaves otherwise now");
process.exit(0);
NODE
node ask.mjs
