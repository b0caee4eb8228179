import type { IceJob } from "../ice/api";

/** ICE registers a film as media some time after its job has ended. */
export const registrationPatienceMs = 60_000;
/** Between two questions for a film that may not be registered yet. */
export const registrationPauseMs = 5_000;

/** Until when ICE may not know the film of a job that has ended, by this machine's clock, which may be behind ICE's. */
export function registeredUntilMs({ completeTime }: IceJob, nowMs: number): number {
  return Math.min(nowMs, Date.parse(completeTime ?? "")) + registrationPatienceMs;
}

export function mayBeRegisteredYet(job: IceJob, nowMs: number): boolean {
  return nowMs < registeredUntilMs(job, nowMs);
}
