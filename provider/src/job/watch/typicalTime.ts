import type { IceJob } from "../../ice/api";
import { type ExpectedTotal, totalsSeen } from "./expectedTotal";
import { areAlike } from "./nextLook";

/** How long the renders of a run take: learned from those that ended, and until then from one that tells its progress. */
export interface TypicalTime {
  /** Undefined while nothing is known. */
  total(): ExpectedTotal | undefined;
  /** The same to plan looks by: what one job's progress promises may not hold for the others, which may be shorter. */
  toPlanBy(): ExpectedTotal | undefined;
  /** The same where the renders are alike, so that it says something of each. */
  ofAll(): ExpectedTotal | undefined;
  /** Whether one more progress would say more than is known. */
  isUnsure(nowMs: number): boolean;
  took(job: IceJob): void;
  expects(total: ExpectedTotal | undefined, nowMs: number): void;
}

/** The newest of these many ended renders count. */
const rememberedEnds = 50;
/** One progress is asked for this seldom. */
const askEveryMs = 3_000;

const shorterShare = 0.7;

export function createTypicalTime(): TypicalTime {
  const tookMs: number[] = [];
  let expected: ExpectedTotal | undefined;
  let expectedAtMs = Number.NEGATIVE_INFINITY;
  const total = () => totalsSeen(tookMs) ?? expected;
  return {
    total,
    toPlanBy: () =>
      tookMs.length === 0 && expected !== undefined
        ? { leastMs: expected.leastMs * shorterShare, mostMs: expected.mostMs }
        : total(),
    ofAll: () => {
      const known = total();
      return known !== undefined && areAlike(known) ? known : undefined;
    },
    isUnsure: (nowMs) => tookMs.length === 0 && nowMs - expectedAtMs >= askEveryMs,
    took({ createTime, completeTime }) {
      const wholeMs = Date.parse(completeTime ?? "") - Date.parse(createTime ?? "");
      if (Number.isNaN(wholeMs)) return;
      // ICE writes whole seconds.
      tookMs.push(Math.max(0, wholeMs - 1_000), wholeMs + 1_000);
      if (tookMs.length > 2 * rememberedEnds) tookMs.splice(0, 2);
    },
    expects(total, nowMs) {
      if (total === undefined) return;
      expected = total;
      expectedAtMs = nowMs;
    },
  };
}
