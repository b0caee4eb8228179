import type { IceJob } from "../ice/api";
import { PlainError } from "../plainError";
import { DeadlineReached, EngineCancelled } from "./deadline";
import { type FilmState, untoldSentence } from "./film";
import { clockTime } from "./humanTime";
import type { LedgerView } from "./ledger";
import { type Mark, readMark } from "./mark";
import { registeredFilm } from "./registeredFilm";
import type { RenderContext, StartedRender } from "./startRender";
import { phaseOf } from "./status";

/** The newest job of this very request that runs, or whose film is there. */
export async function findRender(
  context: RenderContext,
  view: LedgerView,
  mark: Mark,
): Promise<StartedRender | undefined> {
  const { say } = context;
  for (const job of jobsOf(view, mark)) {
    const phase = phaseOf(job.status);
    if (markIn(job)?.request !== mark.request || phase === "failed") continue;
    if (phase === "success") {
      const film = await lookForFilm(context, view, job);
      if (film.kind === "gone") continue;
      if (film.kind === "untold") say(untoldSentence(job.jobId, film.error));
    }
    return foundRender(job);
  }
  return undefined;
}

/** @throws PlainError where the wait for the film ends early: ICE has the job, whatever becomes of this run */
async function lookForFilm(context: RenderContext, view: LedgerView, job: IceJob): Promise<FilmState> {
  try {
    return await registeredFilm(context, view, job);
  } catch (error) {
    const next = `while ICE was asked for the film of job ${job.jobId}, which an earlier run submitted; the next \`pulumi up\` asks again.`;
    if (error instanceof EngineCancelled) throw new PlainError(`Interrupted ${next}`, { cause: error });
    if (error instanceof DeadlineReached)
      throw new PlainError(`Timed out after ${clockTime(error.timeoutMs)}, ${next}`, { cause: error });
    throw error;
  }
}

/** The jobs that a resource submitted, newest first. */
export function jobsOf(view: LedgerView, mark: Mark): IceJob[] {
  return view.jobs.filter((job) => markIn(job)?.resource === mark.resource);
}

/** Each is read once: every render of a run asks all the jobs of the account. */
const marks = new WeakMap<IceJob, Mark | "none">();

function markIn(job: IceJob): Mark | undefined {
  const mark = marks.get(job) ?? readMark(job.userData) ?? "none";
  marks.set(job, mark);
  return mark === "none" ? undefined : mark;
}

/** A job of this request as one that stands for it. */
export function foundRender(job: IceJob): StartedRender {
  const createdAtMs = Date.parse(job.createTime ?? "");
  return {
    jobId: job.jobId,
    how: "found",
    job,
    submit: undefined,
    replacedJobId: undefined,
    submittedAtMs: Number.isNaN(createdAtMs) ? 0 : createdAtMs,
    submittedAtIceMs: 0,
  };
}
