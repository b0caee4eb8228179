import type { Invariant } from "./invariant";

/** No film is deleted that a live resource shows. */
export const liveFilmsStay: Invariant = ({ history }, step) =>
  history.deletions
    .filter((deletion) => deletion.processId === step.processId)
    .filter(({ jobId, liveJobIds }) => liveJobIds.includes(jobId))
    .map(
      ({ jobId, address, urn }) =>
        `Deleting ${urn} deleted the film of job ${jobId} at ${address}, which is shown.`,
    );
