import type { IceJob } from "../ice/api";
import { filmState, untoldSentence } from "./film";
import type { LedgerView } from "./ledger";
import { type Mark, readMark } from "./mark";
import { outputAddress } from "./renderRequest";
import type { RenderContext, StartedRender } from "./startRender";
import { phaseOf } from "./status";

/** The newest job of this very request that runs, or whose film is there. */
export async function findRender(
  context: RenderContext,
  view: LedgerView,
  mark: Mark,
): Promise<StartedRender | undefined> {
  const { ice, inputs, signal, say } = context;
  for (const job of jobsOf(view, mark)) {
    const phase = phaseOf(job.status);
    if (markIn(job)?.request !== mark.request || phase === "failed") continue;
    if (phase === "success") {
      const film = await filmState(ice, view, job, outputAddress(inputs), signal);
      if (film.kind === "gone") continue;
      if (film.kind === "untold") say(untoldSentence(job.jobId, film.error));
    }
    return foundRender(job);
  }
  return undefined;
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
