import type { IceJob } from "../ice/api";
import { outcomeOf, type WaitOutcome } from "./watch/awaitJob";
import { awaitOrPeek } from "./watch/awaitOrPeek";
import { isListEnough } from "./watch/isListEnough";
import { addressed } from "./filmAddress";
import { untoldSentence } from "./find/filmPresence";
import { readMark, resourceMark } from "./find/mark";
import { registeredFilm } from "./find/registeredFilm";
import {
  isLookedAtOnce,
  isUnseen,
  type Predecessor,
  type RenderContext,
  type StartedRender,
} from "./renderContext";
import { FilmInDoubt } from "./filmInDoubt";
import { OtherJob } from "./otherJob";
import { EarlierJob, mayBeEarlier, SubmitRight } from "./submitRight";
import { startRender } from "./startRender";
import { phaseOf } from "./status";
import type { OnLook } from "./watch/watcher";

/** The job of a request, and how the wait for it ended. */
export interface Rendered {
  readonly started: StartedRender;
  readonly outcome: WaitOutcome;
  /** Whether the job has a film is still open. */
  readonly isFilmInDoubt: true | undefined;
}

/** Called as soon as a job stands for the request, before any wait; what it answers is told of each look. */
export type Follow = (started: StartedRender) => OnLook;

/**
 * Renders a request once. ICE may answer a token with a job of an earlier run: one that had failed by then, or whose film
 * is gone, is followed by the token that names it as replaced. Every run walks the same chain, and starts at most one job.
 *
 * @throws what ended the work before a job stood for the request
 */
export async function render(
  context: RenderContext,
  predecessor: Predecessor | undefined,
  follow: Follow,
): Promise<Rendered> {
  const { inputs } = context;
  for (let right = SubmitRight.ofOneUp(); ;) {
    const { earlierJobId } = right;
    const started = await (earlierJobId === undefined
      ? startRender(context, predecessor, right)
      : // What still wrote has ended by now.
        startRender({ ...context, writing: [] }, { jobId: earlierJobId }, right));
    const onLook = follow(started);
    let first: IceJob | undefined;
    const looksAtOnce = isLookedAtOnce(started, inputs.deletionPolicy === "delete");
    const outcome = await awaitRender(context, started, looksAtOnce, (job, total) => {
      onLook(job, total);
      first ??= job;
    });
    if (outcome.kind === "ended") context.ledger.record(outcome.job);
    let earlier: EarlierJob | undefined;
    try {
      earlier = await withoutFilm(context, started, first);
    } catch (error) {
      // Nothing of the job is taken for granted.
      return { started, outcome: outcomeOf(error, undefined), isFilmInDoubt: true };
    }
    if (earlier === undefined) {
      const isOpen = outcome.kind !== "notAwaited" && isUnseen(started, first, looksAtOnce);
      return { started, outcome: addressed(outcome, inputs), isFilmInDoubt: isOpen || undefined };
    }
    context.say(
      `Job ${started.jobId} of an earlier run answered for this request, and its film is not there: rendering anew.`,
    );
    right = SubmitRight.after(earlier);
  }
}

function awaitRender(
  context: RenderContext,
  { jobId, submittedAtMs }: StartedRender,
  looksAtOnce: boolean,
  onLook: OnLook,
): Promise<WaitOutcome> {
  const { inputs, signal, untilMs } = context;
  const { skipAwait } = inputs;
  const request = { jobId, submittedAtMs, skipAwait, isListEnough: isListEnough(inputs) };
  return awaitOrPeek(context, { ...request, looksAtOnce, signal, untilMs, onLook });
}

/**
 * The job that answered a submit, if it is of an earlier run and has no film to show.
 *
 * @param first the job as the first look showed it
 * @throws OtherJob
 * @throws FilmInDoubt where it can't be told whose job it is: another submit might be this run's second one
 */
export async function withoutFilm(
  context: RenderContext,
  started: StartedRender,
  first: IceJob | undefined,
): Promise<EarlierJob | undefined> {
  const { say } = context;
  if (started.how === "found" || first === undefined) return undefined;
  const mark = readMark(first.userData);
  if (mark !== undefined && mark.resource !== resourceMark(context.urn)) throw new OtherJob(first.jobId);
  const earlier = EarlierJob.in(context, started, first);
  const isInDoubt = earlier === undefined && mayBeEarlier(started, first);
  if (phaseOf(first.status) !== "success" || !(earlier !== undefined || isInDoubt)) return earlier;
  const film = await registeredFilm(context, first);
  if (film.kind === "gone") {
    if (earlier === undefined) throw new FilmInDoubt(first.jobId);
    return earlier;
  }
  if (film.kind === "untold") say(untoldSentence(first.jobId, film.error));
  say(
    `Job ${first.jobId} of an earlier run answered for this request: nothing was rendered. Change \`triggers\` to render it again.`,
  );
  return undefined;
}
