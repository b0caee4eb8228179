import { phaseAt } from "../ice/job";
import type { Invariant } from "./invariant";

/**
 * What depends on a film goes ahead only when the film's job has succeeded and the film is as expected, or nobody wanted to
 * wait.
 */
export const gateOpensOnSuccessOnly: Invariant = ({ history, ice }, step) =>
  history.openings
    .filter((opening) => opening.processId === step.processId && !opening.skipAwait)
    .flatMap(({ jobId, atMs, urn, isAsExpected }) => {
      const job = ice.job(jobId);
      const phase = job === undefined ? "unknown" : phaseAt(job, atMs);
      if (phase === "success" && !isAsExpected)
        return [`The page of ${urn} went ahead with the film of job ${jobId}, which is not as expected.`];
      return phase === "success"
        ? []
        : [`The page of ${urn} went ahead while its job ${jobId} was ${phase}.`];
    });
