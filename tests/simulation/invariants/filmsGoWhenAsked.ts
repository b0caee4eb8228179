import { phaseAt } from "../ice/job";
import type { Invariant } from "./invariant";

/** With deletionPolicy "delete" the film of a deleted resource is gone, unless anybody else has to do with its address. */
export const filmsGoWhenAsked: Invariant = ({ history, ice }, { processId }) =>
  // By its media id it goes, which ICE may not tell.
  (ice.switches.oddities.some(({ field }) => field === "MediaId") ? [] : history.removals)
    .filter(
      (removal) => removal.processId === processId && removal.entry.outputs["deletionPolicy"] === "delete",
    )
    .filter(() => history.processes[processId]?.refused.size === 0)
    .flatMap(({ entry, startedAtMs, endedAtMs }) => {
      const job = ice.job(entry.id);
      // A film that is not seen to be the job's own by the state, or by ICE, is left alone.
      if (job === undefined || entry.outputs["status"] !== "Success") return [];
      if (ice.films.jobAt(job.address, startedAtMs) !== job.jobId) return [];
      const hasOtherWriter = ice.jobs.some(
        (other) =>
          other !== job &&
          other.address === job.address &&
          other.createdAtMs <= endedAtMs &&
          (other.asker.urn !== job.asker.urn || other.createdAtMs >= job.createdAtMs) &&
          phaseAt(other, endedAtMs) !== "failed",
      );
      // Without a mark, an earlier job at the address may be another resource's.
      const isUnmarked = history.submits.some(
        (submit) => submit.job.address === job.address && !submit.hasMark,
      );
      const isShown = history.openings.some(
        (opening) => opening.processId === processId && opening.jobId === job.jobId,
      );
      if (hasOtherWriter || isUnmarked || isShown || ice.films.jobAt(job.address, endedAtMs) !== job.jobId)
        return [];
      return [`${entry.name} was deleted, and the film of its job ${job.jobId} is still at ${job.address}.`];
    });
