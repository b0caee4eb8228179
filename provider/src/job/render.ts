import type { IceJob } from "../ice/api";
import { outcomeOf, type WaitOutcome } from "./awaitJob";
import { untoldSentence } from "./film";
import { registeredFilm } from "./registeredFilm";
import { type Predecessor, type RenderContext, startRender, type StartedRender } from "./startRender";
import { phaseOf } from "./status";
import type { OnLook } from "./watcher";

/** The job of a request, and how the wait for it ended. */
export interface Rendered {
  readonly started: StartedRender;
  readonly outcome: WaitOutcome;
}

export interface RenderSteps {
  /** Called as soon as a job stands for the request, before any wait. */
  readonly onStarted: (started: StartedRender) => void;
  /** Waits for the job, or only looks once. Calls `onLook` at each look. */
  readonly wait: (started: StartedRender, onLook: OnLook) => Promise<WaitOutcome>;
}

/** A chain of replays longer than this is no chain any more. */
const mostReplays = 20;

/**
 * Renders a request once. ICE may answer a token with a job of an earlier run: one that had failed by then, or whose film
 * is gone, is followed by the token that names it as replaced. Every run walks the same chain, and starts at most one job.
 *
 * @throws what ended the work before a job stood for the request
 */
export async function render(
  context: RenderContext,
  predecessor: Predecessor | undefined,
  steps: RenderSteps,
): Promise<Rendered> {
  let replaced = predecessor;
  for (let replays = 0; ; replays += 1) {
    const started = await startRender(context, replaced);
    steps.onStarted(started);
    let first: IceJob | undefined;
    const outcome = await steps.wait(started, (job) => {
      first ??= job;
    });
    if (outcome.kind === "ended") context.ledger.record(outcome.job);
    try {
      if (replays >= mostReplays || !(await mustRenderAnew(context, started, first)))
        return { started, outcome };
    } catch (error) {
      // Nothing of the job is taken for granted: whether its film is there is still open.
      return { started, outcome: outcomeOf(error, undefined) };
    }
    context.say(
      `Job ${started.jobId} of an earlier run answered for this request, and its film is not there: rendering anew.`,
    );
    replaced = { jobId: started.jobId, isRunning: false };
  }
}

/** Older than this before the submit, by ICE's own times, a job is surely not of this submit. */
const surelyOlderMs = 60_000;
/** ICE writes whole seconds. */
const clockGrainMs = 1_000;

async function mustRenderAnew(
  context: RenderContext,
  { how, jobId, submittedAtIceMs }: StartedRender,
  first: IceJob | undefined,
): Promise<boolean> {
  const { ledger, signal, say } = context;
  if (how === "found" || first === undefined) return false;
  const ageMs = submittedAtIceMs - Date.parse(first.createTime ?? "");
  switch (phaseOf(first.status)) {
    case "pending":
      return false;
    case "failed":
      // In doubt the failure is this run's own, and the next one renders again.
      return ageMs > surelyOlderMs;
    case "success": {
      if (ageMs <= clockGrainMs) return false;
      const film = await registeredFilm(context, await ledger.view(signal), first);
      if (film.kind === "gone") return true;
      if (film.kind === "untold") say(untoldSentence(jobId, film.error));
      say(
        `Job ${jobId} of an earlier run answered for this request: nothing was rendered. Change \`triggers\` to render it again.`,
      );
      return false;
    }
  }
}
