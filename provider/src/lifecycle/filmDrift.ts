import type { IceApi, IceJob } from "../ice/api";
import { mediaState } from "../job/film";
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
 * asked is taken as there.
 */
export async function withDrift(
  run: Run,
  ice: IceApi,
  { job, record, props, signal }: StoredFilm,
): Promise<RenderRecord> {
  const film =
    phaseOf(job.status) === "success" ? await mediaState(ice, job, record.address, signal) : undefined;
  if (film?.kind === "gone") {
    const { args, context } = splitProps(props);
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
