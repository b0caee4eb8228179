import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";

const modulePath = join(__dirname, "../../../../provider/dist/hosts/engine/keepHeapSmall.js");

/** Holds 20 MB of small objects, then lets go of as much again and again before they are young no more. */
const hundredsOfCalls = `
  const { getHeapSpaceStatistics } = require("node:v8");
  const sizeOf = (name) => getHeapSpaceStatistics().find(({ space_name }) => space_name === name).space_size;
  const some = () => Array.from({ length: 100_000 }, (_, index) => ({ index, text: ["a" + index] }));
  const held = [some(), some()];
  let youngBytes = 0;
  let mostBytes = 0;
  let turns = 0;
  const turn = () => {
    held[turns % 2] = some();
    youngBytes = sizeOf("new_space");
    mostBytes = Math.max(mostBytes, sizeOf("old_space"));
    if (++turns < 60) setTimeout(turn, 5);
    else console.log(JSON.stringify({ youngBytes, mostBytes }));
  };
  setTimeout(turn, 100);`;

const measured = z.object({ youngBytes: z.number(), mostBytes: z.number() });

function measure(before: string): z.infer<typeof measured> {
  const output = execFileSync(process.execPath, ["-e", before + hundredsOfCalls], {
    encoding: "utf8",
    timeout: 60_000,
  });
  return measured.parse(JSON.parse(output));
}

test("a process with much that lives for a while holds much less", () => {
  const kept = measure(`require(${JSON.stringify(modulePath)}).keepHeapSmall(0);`);
  const left = measure("");
  expect(kept.youngBytes).toBeLessThan(left.youngBytes / 2);
  expect(kept.mostBytes).toBeLessThan(left.mostBytes * 0.75);
});

/** Busy for half a second, then with nothing to do. */
const busyThenIdle = `
  const { constants, PerformanceObserver } = require("node:perf_hooks");
  let whole = 0;
  new PerformanceObserver((list) => {
    for (const { detail } of list.getEntries()) if (detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR) whole++;
  }).observe({ entryTypes: ["gc"] });
  const until = Date.now() + 500;
  const turn = () => {
    if (Date.now() < until) return setImmediate(turn);
    const whileBusy = whole;
    setTimeout(() => console.log(JSON.stringify({ whileBusy, later: whole })), 400);
  };
  turn();`;

test("it is collected when nothing happens, not while somebody waits for an answer", () => {
  const output = execFileSync(
    process.execPath,
    ["-e", `require(${JSON.stringify(modulePath)}).keepHeapSmall(50);${busyThenIdle}`],
    { encoding: "utf8", timeout: 60_000 },
  );
  const { whileBusy, later } = z
    .object({ whileBusy: z.number(), later: z.number() })
    .parse(JSON.parse(output));
  expect(whileBusy).toBe(0);
  expect(later).toBeGreaterThan(0);
});
