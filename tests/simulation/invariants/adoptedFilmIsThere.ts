import type { Invariant } from "./invariant";

/** A film that a run made, or found and kept, is there when the run ends. */
export const adoptedFilmIsThere: Invariant = (
  { ice, time, history },
  { processId, step, before, after, ended },
) => {
  if (ended !== "succeeded" || history.processes[processId]?.refused.has("mediaInfo") === true) return [];
  const olds = new Set(before.entries.map(({ id }) => id));
  const shared = new Set(
    ice.jobs.filter((job) => job.address.endsWith("shared.mp4")).map(({ jobId }) => jobId),
  );
  return after.entries
    .filter((entry) => !entry.isPendingDelete && !olds.has(entry.id) && entry.outputs["status"] === "Success")
    .filter((entry) => step.verb !== "refresh" && !shared.has(entry.id))
    .filter((entry) => {
      const job = ice.job(entry.id);
      return job === undefined || ice.films.jobAt(job.address, time.nowMs) !== entry.id;
    })
    .map(({ id, name }) => `The resource ${name} shows job ${id}, whose film is not there.`);
};
