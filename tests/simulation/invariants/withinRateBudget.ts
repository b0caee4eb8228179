import type { Invariant } from "./invariant";

/** Below the account's 30 submits a second. */
const callsPerSecond = 27;

/** No more calls in any one second than the budget allows. */
export const withinRateBudget: Invariant = ({ history }, step) => {
  const times = history.calls.filter((call) => call.processId === step.processId).map(({ atMs }) => atMs);
  const most = Math.max(
    0,
    ...times.map((from, index) => times.findLastIndex((at) => at < from + 1_000) - index + 1),
  );
  return most <= callsPerSecond ? [] : [`${most} calls were made within one second.`];
};
