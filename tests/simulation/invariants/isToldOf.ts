import { registrationPatienceMs } from "../../../provider/src/job/find/registration";
import type { World } from "../engine/world";
import { endsAtMs, type Job } from "../ice/job";

/**
 * Whether ICE gives a way to know of a finished job's film at a time: it is registered by then, or it comes so soon that it is
 * worth waiting for. Until then nothing tells it from one that somebody deleted.
 */
export function isToldOf({ ice }: World, job: Job, atMs: number): boolean {
  const { mediaLagMs } = ice.switches;
  return mediaLagMs < registrationPatienceMs || atMs - endsAtMs(job) >= mediaLagMs;
}
