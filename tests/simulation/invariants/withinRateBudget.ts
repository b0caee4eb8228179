import type { Invariant } from "./invariant";

/** Below the account's 30 submits a second. */
const callsPerSecond = 27;

/** No more calls in any one second than the budget of an endpoint allows. */
export const withinRateBudget: Invariant = ({ history }, step) => {
  const timesOf = new Map<string, number[]>();
  for (const { processId, host, atMs } of history.calls) {
    if (processId !== step.processId) continue;
    const times = timesOf.get(host) ?? [];
    times.push(atMs);
    timesOf.set(host, times);
  }
  const most = Math.max(0, ...[...timesOf.values()].map(mostInOneSecond));
  return most <= callsPerSecond ? [] : [`${most} calls were made within one second.`];
};

function mostInOneSecond(times: readonly number[]): number {
  let from = 0;
  let most = 0;
  times.forEach((atMs, index) => {
    while (atMs - (times[from] ?? atMs) >= 1_000) from += 1;
    most = Math.max(most, index - from + 1);
  });
  return most;
}
