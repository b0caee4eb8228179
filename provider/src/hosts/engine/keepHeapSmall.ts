import { type EventLoopUtilization, performance } from "node:perf_hooks";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** A run of few checks has ended by then; in one that waits, a collection of 70 ms goes unnoticed. */
const collectAfterMs = 1_000;
/** Of the time since the last look. */
const busiest = 0.3;

/**
 * Keeps this process's heap near what it uses, at the price of more collections. As V8 is set, loading the SDK leaves 34 MB for
 * young objects, which double twice when the engine creates hundreds of resources at once; and old garbage grows to three times
 * what is in use before it is collected. For 1,000 renders the process took 484 MB so, 318 to 403 MB with young objects alone
 * kept in bounds, and 229 to 235 MB with all of this, for 2 s more of processor time.
 *
 * The second setting and the collection wait until a second has gone by in which little happened: of a set of ten thousand films,
 * one of which has changed, they would take half a second while the engine waits for a diff.
 *
 * V8 reads these settings whenever it is about to grow a space, so that they can change while it runs; one that does not know
 * them says so on stderr and goes on. Space for young objects is given back by a whole collection alone.
 */
export function keepHeapSmall(afterMs = collectAfterMs): void {
  try {
    setFlagsFromString("--semi-space-growth-factor=1");
    collectWhenIdle(afterMs, performance.eventLoopUtilization());
  } catch {
    // No V8 that can be told: it grows as ever.
  }
}

function collectWhenIdle(afterMs: number, since: EventLoopUtilization): void {
  setTimeout(() => {
    const now = performance.eventLoopUtilization();
    if (performance.eventLoopUtilization(now, since).utilization > busiest) collectWhenIdle(afterMs, now);
    else collect();
  }, afterMs).unref();
}

function collect(): void {
  try {
    setFlagsFromString("--heap-growing-percent=30");
    setFlagsFromString("--expose-gc");
    runInNewContext(`gc({ type: "major", execution: "sync", flavor: "last-resort" })`);
  } catch {
    // It keeps the space it has.
  }
}
