import type { IceJob } from "../../ice/api";
import { tookMs } from "../watch/tookMs";

/** ICE registers a film as media some time after its job has ended. */
export const registrationPatienceMs = 60_000;
/** Between two questions for a film that may not be registered yet. */
export const registrationPauseMs = 5_000;

/** Longer ago than this a job surely ended before, whoever's clock is off, by a time zone even. */
const surelyOverMs = 13 * 60 * 60_000;

/**
 * Until when ICE may not know the film of a job that an earlier run submitted: a minute from the first look of this one. The
 * times of its end are ICE's, and the clock here is another.
 */
export function registeredUntilMs({ completeTime }: IceJob, firstLookAtMs: number): number {
  const isOver = firstLookAtMs - Date.parse(completeTime ?? "") > surelyOverMs;
  return isOver ? firstLookAtMs : firstLookAtMs + registrationPatienceMs;
}

/**
 * Whether ICE may not know the film of a job yet that was submitted at a time of this machine's clock: it ended as much later as
 * it took, by ICE's clock, or when ICE says.
 */
export function mayBeRegisteredYet(
  job: Pick<IceJob, "createTime" | "completeTime">,
  submittedAtMs: number,
  nowMs: number,
): boolean {
  const endedAtMs = submittedAtMs + (tookMs(job) ?? 0);
  const toldEndMs = Date.parse(job.completeTime ?? "");
  const latestMs = Number.isNaN(toldEndMs) ? endedAtMs : Math.max(endedAtMs, toldEndMs);
  return nowMs < Math.min(nowMs, latestMs) + registrationPatienceMs;
}
