import FakeTimers from "@sinonjs/fake-timers";
import type { Strategy } from "./strategies.mts";
import { portOf, VirtualIce } from "./virtualIce.mts";

export interface Figures {
  readonly strategy: string;
  readonly renders: number;
  readonly lengths: string;
  /** Besides submits. */
  readonly callsPerRender: number;
  readonly throttled: number;
  /** From the end of a render to its being known. */
  readonly lagMs: { readonly p50: number; readonly p95: number; readonly most: number };
  /** What is held when half of the renders have ended, this ICE's own jobs included. */
  readonly heapBytes: number;
  /** Of the whole run, over the longest render plus the submits at the cap. */
  readonly timesIdeal: number;
}

export interface Lengths {
  readonly name: string;
  readonly ofRender: (index: number) => number;
}

const callsPerSecond = 30;
const latencyMs = 60;

/** Runs one strategy over many renders on a virtual clock. */
export async function measure(strategy: Strategy, renders: number, lengths: Lengths): Promise<Figures> {
  const clock = FakeTimers.install({
    now: Date.UTC(2026, 0, 1),
    toFake: ["setTimeout", "clearTimeout", "Date", "performance"],
  });
  try {
    const ice = new VirtualIce(callsPerSecond);
    const startedAtMs = Date.now();
    const render = strategy.start(portOf(ice, latencyMs));
    const lags: number[] = [];
    const heapBeforeBytes = heapBytes();
    let heldBytes = 0;
    const progress = { isDone: false };
    const all = Promise.all(
      Array.from({ length: renders }, async (_, index) => {
        const jobId = await render(lengths.ofRender(index));
        lags.push(Date.now() - ice.endOf(jobId));
        if (lags.length === Math.ceil(renders / 2)) heldBytes = heapBytes() - heapBeforeBytes;
      }),
    ).then(() => (progress.isDone = true));
    while (!progress.isDone) await clock.nextAsync();
    await all;
    lags.sort((a, b) => a - b);
    const at = (share: number) => lags[Math.min(lags.length - 1, Math.floor(lags.length * share))] ?? 0;
    const longestMs = Math.max(...Array.from({ length: renders }, (_, index) => lengths.ofRender(index)));
    const { gets, lists, throttled } = ice.counts;
    return {
      strategy: strategy.name,
      renders,
      lengths: lengths.name,
      callsPerRender: (gets + lists) / renders,
      throttled,
      lagMs: { p50: at(0.5), p95: at(0.95), most: at(1) },
      heapBytes: Math.max(0, heldBytes),
      timesIdeal: (Date.now() - startedAtMs) / (longestMs + (renders / callsPerSecond) * 1_000),
    };
  } finally {
    clock.uninstall();
  }
}

/** Without garbage, where Node was started with --expose-gc. */
function heapBytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
