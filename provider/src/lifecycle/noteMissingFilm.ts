import type { IceApi, IceJob } from "../ice/api";
import { clockTime } from "../base/humanTime";
import { mediaState } from "../job/find/filmPresence";
import { renderedAgain } from "../job/protection";
import { mayBeRegisteredYet, registrationPatienceMs } from "../job/find/registration";
import type { RenderRecord } from "../job/state/renderRecord";
import { phaseOf } from "../job/status";
import { definedFields } from "../base/definedFields";
import type { ResourceContext } from "../inputs/resourceContext";
import type { Props } from "./props";
import type { Run } from "../run/run";

export interface StoredFilm {
  readonly job: IceJob;
  readonly record: RenderRecord;
  readonly context: ResourceContext;
  /** The state. */
  readonly outputs: Props;
  readonly signal: AbortSignal;
}

/**
 * The record, with whether the film's media is missing in ICE: it may be deleted behind its job's back. What may not be
 * asked is taken as there, and so is what ICE may not have registered yet: it would be rendered twice.
 */
export async function noteMissingFilm(
  run: Run,
  ice: IceApi,
  { job, record, context, outputs, signal }: StoredFilm,
): Promise<RenderRecord> {
  const film =
    phaseOf(job.status) === "success" ? await mediaState(ice, job, record.address, signal) : undefined;
  if (
    film?.kind === "gone" &&
    film.isUnknown === true &&
    mayBeRegisteredYet(job, record.submittedAtMs, run.clock.now())
  ) {
    run.host.log.info(
      context.urn,
      `ICE does not know the film of job ${job.jobId}, or not yet: the job ended less than ${clockTime(registrationPatienceMs)} ago, so the state is left as it is.`,
    );
    return record;
  }
  if (film?.kind === "gone") {
    const next =
      outputs["rerenderIfMissing"] === true
        ? renderedAgain("The next `pulumi up` renders it again", "The resource", context)
        : "Set `rerenderIfMissing` to have the next `pulumi up` render it again.";
    run.host.log.warn(
      context.urn,
      `The film of job ${job.jobId} is missing in ICE: ${film.because}. ${next}`,
    );
  }
  return definedFields({ ...record, isFilmMissing: film?.kind === "gone" ? true : undefined });
}
