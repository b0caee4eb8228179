import type { Invariant } from "./invariant";

/** Below the account's 30 submits a second. */
const callsPerSecond = 27;

/** No more calls in any one second than the budget allows. */
export const withinRateBudget: Invariant = ({ history }, step) => {
  const times = history.calls.filter((call) => call.processId === step.processId).map(({ atMs }) => atMs);
  let from = 0;
  let most = 0;
  times.forEach((atMs, index) => {
    while (atMs - (times[from] ?? atMs) >= 1_000) from += 1;
    most = Math.max(most, index - from + 1);
  });
  return most <= callsPerSecond ? [] : [`${most} calls were made within one second.`];
};
