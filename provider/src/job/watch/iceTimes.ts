import { clockSkewMs } from "../find/sweepAccount";
import type { Watched } from "./watched";

/** When ICE created jobs that List has not shown yet, by how far its clock was seen to be from this machine's. */
export interface IceTimes {
  /** A job was seen: its time in both clocks may be known now. */
  learns(one: Watched): void;
  /** No earlier did ICE create the job, in its own time. */
  earliestMs(one: Watched, nowMs: number): number;
}

/** ICE writes whole seconds. */
const graceMs = 5_000;

export function createIceTimes(): IceTimes {
  /** While nothing is known, a job was created a clock's skew before its submit was written down here, at most. */
  let aheadMs: number | undefined;
  return {
    learns({ createdAtIceMs, submittedAtMs }) {
      if (createdAtIceMs === undefined || submittedAtMs === undefined) return;
      const seenMs = createdAtIceMs - submittedAtMs;
      aheadMs = Math.min(aheadMs ?? seenMs, seenMs);
    },
    earliestMs(one, nowMs) {
      if (one.createdAtIceMs !== undefined) return one.createdAtIceMs;
      const submittedAtMs = nowMs - one.elapsedMs(nowMs);
      return submittedAtMs + (aheadMs === undefined ? -clockSkewMs : aheadMs - graceMs);
    },
  };
}
