import type { IceApi, IceJob } from "../ice/api";
import { clockTime } from "../job/humanTime";
import { mediaState } from "../job/film";
import { mayBeRegisteredYet, registrationPatienceMs } from "../job/registration";
import type { RenderRecord } from "../job/renderRecord";
import { phaseOf } from "../job/status";
import { present } from "../present";
import { type Props, splitProps } from "./props";
import type { Run } from "./run";

export interface StoredFilm {
  readonly job: IceJob;
  readonly record: RenderRecord;
  /** The state. */
  readonly props: Props;
  readonly signal: AbortSignal;
}

/**
 * The record, with whether the film's media is missing in ICE: it may be deleted behind its job's back. What may not be
 * asked is taken as there, and so is what ICE may not have registered yet: it would be rendered twice.
 */
export async function withDrift(
  run: Run,
  ice: IceApi,
  { job, record, props, signal }: StoredFilm,
): Promise<RenderRecord> {
  const film =
    phaseOf(job.status) === "success" ? await mediaState(ice, job, record.address, signal) : undefined;
  const { args, context } = splitProps(props);
  if (film?.kind === "gone" && film.isUnknown === true && mayBeRegisteredYet(job, run.clock.now())) {
    run.host.log.info(
      context.urn,
      `ICE does not know the film of job ${job.jobId}, or not yet: the job ended less than ${clockTime(registrationPatienceMs)} ago, so the state is left as it is.`,
    );
    return record;
  }
  if (film?.kind === "gone") {
    const next =
      args["rerenderIfMissing"] === true
        ? "The next `pulumi up` renders it again."
        : "Set `rerenderIfMissing` to have the next `pulumi up` render it again.";
    run.host.log.warn(
      context.urn,
      `The film of job ${job.jobId} is missing in ICE: ${film.because}. ${next}`,
    );
  }
  return present({ ...record, isFilmMissing: film?.kind === "gone" ? true : undefined });
}
