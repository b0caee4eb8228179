import type { IceJob } from "../../ice/api";
import { troubleOf, troubleSentence } from "../../ice/errors/trouble";
import { PlainError } from "../../base/plainError";
import { DeadlineReached, EngineCancelled } from "../../base/deadline";
import { type FilmState, untoldSentence } from "./filmPresence";
import { clockTime } from "../../base/humanTime";
import { jobNow } from "./jobNow";
import type { LedgerView } from "./ledgerView";
import { type Mark, readMark } from "./mark";
import { registeredFilm } from "./registeredFilm";
import type { FoundRender, RenderContext } from "../renderContext";
import { isTold, phaseOf } from "../status";

/** The newest job of this very request that runs, or whose film is there. */
export async function findRender(
  context: RenderContext,
  view: LedgerView,
  mark: Mark,
): Promise<FoundRender | undefined> {
  const { say } = context;
  for (const listed of jobsOf(view, mark)) {
    if (readMark(listed.userData)?.request !== mark.request) continue;
    const job = isToldOf(listed) ? listed : await jobNow(context, listed);
    const phase = phaseOf(job.status);
    if (phase === "failed") continue;
    if (phase === "success") {
      const film = await lookForFilm(context, job);
      if (film.kind === "gone") continue;
      if (film.kind === "untold") say(untoldSentence(job.jobId, film.error));
    }
    return foundRender(job);
  }
  return undefined;
}

/** Whether List tells how a job stands and which media it made. */
function isToldOf({ status, mediaId }: IceJob): boolean {
  return isTold(status) && (phaseOf(status) !== "success" || mediaId !== undefined);
}

/** @throws PlainError where the wait for the film ends early: ICE has the job, whatever becomes of this run */
async function lookForFilm(context: RenderContext, job: IceJob): Promise<FilmState> {
  try {
    return await registeredFilm(context, job);
  } catch (error) {
    const next = `while ICE was asked for the film of job ${job.jobId}, which an earlier run submitted; the next \`pulumi up\` asks again.`;
    if (error instanceof EngineCancelled) throw new PlainError(`Interrupted ${next}`, { cause: error });
    if (error instanceof DeadlineReached)
      throw new PlainError(
        `Timed out after ${clockTime(error.timeoutMs)}, ${next}${troubleSentence(troubleOf(error))}`,
        { cause: error },
      );
    throw error;
  }
}

/** The jobs that a resource submitted, newest first. */
export function jobsOf(view: LedgerView, mark: Mark): readonly IceJob[] {
  return view.ofResource(mark.resource);
}

/** A job of this request as one that stands for it. */
export function foundRender(job: IceJob): FoundRender {
  const createdAtMs = Date.parse(job.createTime ?? "");
  return {
    jobId: job.jobId,
    how: "found",
    job,
    submit: undefined,
    replacedJobId: undefined,
    submittedAtMs: Number.isNaN(createdAtMs) ? 0 : createdAtMs,
  };
}
