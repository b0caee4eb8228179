import { filmsIn } from "../engine/engineState";
import type { Invariant } from "./invariant";

/** When ICE has answered with a job, and the engine lives, the job is in the state afterwards. */
export const noJobIdIsLost: Invariant = ({ history }, { processId, ended, after }) =>
  ended === "died"
    ? []
    : history.answers
        .filter((answer) => answer.processId === processId)
        // Only the last answer counts: an earlier one was found to be another run's job, and followed.
        .filter(({ urn }, index, all) => all.findLastIndex((other) => other.urn === urn) === index)
        .filter(({ urn, jobId }) => !filmsIn(after).some((film) => film.urn === urn && film.jobId === jobId))
        .map(
          ({ urn, jobId }) => `ICE answered with job ${jobId} for ${urn}, and the state does not hold it.`,
        );
