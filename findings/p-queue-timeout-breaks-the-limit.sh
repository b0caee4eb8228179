#!/usr/bin/env bash
# A p-queue of concurrency 1 runs three tasks at once where they outlast its time limit.
#
# Package:   p-queue 10.0.0 (npm).
# One would guess: `concurrency: 1` is the one promise of a queue; a task over its time is rejected, and the next begins when it has ended.
# What happens: the limit only rejects the promise. The task goes on, but its place is given to the next one: with a slow service each
#   time-out adds a request, so that the queue lets through most where it should protect. A render that takes longer than the limit
#   runs beside the next. Tasks must end themselves, by the AbortSignal of their own.
# Seen: three tasks of 200 ms, concurrency 1, timeout 50: all rejected, 3 running at once; without the timeout 1.
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error p-queue@10.0.0 >/dev/null
cat > queue.mjs <<'NODE'
import assert from "node:assert";
import { setTimeout as sleep } from "node:timers/promises";
import PQueue from "p-queue";

async function most(options) {
  const queue = new PQueue({ concurrency: 1, ...options });
  let running = 0;
  let highest = 0;
  const task = async () => {
    highest = Math.max(highest, ++running);
    await sleep(200);
    running--;
  };
  const ends = await Promise.allSettled([1, 2, 3].map(() => queue.add(task)));
  return [highest, ends.map(({ status }) => status)];
}

const seen = [await most({ timeout: 50 }), await most({})];
console.log(seen);
const all = (status) => [status, status, status];
assert.deepStrictEqual(seen, [[3, all("rejected")], [1, all("fulfilled")]], "it behaves otherwise now");
NODE
node queue.mjs
