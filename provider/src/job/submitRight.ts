import { PlainError } from "../base/plainError";
import { oneSweepMs } from "./find/ledger";
import type { IceJob } from "../ice/api";
import type { RenderContext, SubmittedRender } from "./renderContext";
import { phaseOf } from "./status";
import { tookMs } from "./watch/tookMs";

/**
 * The right to start one job for a request, of which an `up` has one: it goes with one token, since ICE answers that one with the
 * job that it has started. Another right is given only for a job that was surely there before.
 */
export class SubmitRight {
  private token: string | undefined;

  private constructor(
    /** The job of an earlier run that answered the last submit. */
    readonly earlierJobId?: string,
  ) {}

  /** An `up` that has submitted nothing for the request. */
  static ofOneUp(): SubmitRight {
    return new SubmitRight();
  }

  /** The submit was answered with a job of an earlier run: it started none. */
  static after({ jobId }: EarlierJob): SubmitRight {
    return new SubmitRight(jobId);
  }

  /** @throws PlainError where a submit under another token may have started a job */
  use(token: string): void {
    if (this.token !== undefined && this.token !== token) throw submitUntold();
    this.token = token;
  }

  /** ICE knows the token with other words: under it nothing was started. */
  isKnownOtherwise(): void {
    this.token = undefined;
  }
}

/** Another submit might start a second job. */
export function submitUntold(): PlainError {
  return new PlainError(
    "ICE did not say whether it took a job for this request, so that no other is submitted in this run; the next `pulumi up` looks for it.",
  );
}

/** ICE writes whole seconds. */
const clockGrainMs = 1_000;

/** A job that answered a submit of this run, and was made before it: the proof that the submit started none. */
export class EarlierJob {
  private constructor(readonly jobId: string) {}

  /**
   * Only what can't be otherwise is a proof: that List had shown it before, or that it took longer than this run knows of it,
   * by one clock. What its times say against the clock of ICE's replies is none where List should have shown it: that clock may
   * be another.
   *
   * @param first the job at the first look of this run
   * @returns undefined for a job of this run, and in doubt
   */
  static in(
    { clock }: Pick<RenderContext, "clock">,
    { jobId, before, firstSentAtMs, ...submitted }: SubmittedRender,
    first: IceJob,
  ): EarlierJob | undefined {
    // Whoever started it: its end is waited for.
    if (phaseOf(first.status) === "pending") return undefined;
    if (before.lists(jobId)) return new EarlierJob(jobId);
    const knownForMs = clock.now() - firstSentAtMs + clockGrainMs;
    if ((tookMs(first) ?? 0) > knownForMs) return new EarlierJob(jobId);
    // List had shown it, unless it reaches further back than List does.
    const isBeforeList = before.gap === undefined && ageMs(submitted, first) > oneSweepMs;
    return isBeforeList ? new EarlierJob(jobId) : undefined;
  }
}

/** Whether a job that is not proved to be an earlier run's may be one all the same: by its times, where List tells nothing. */
export function mayBeEarlier({ before, ...submitted }: SubmittedRender, first: IceJob): boolean {
  return before.gap !== undefined && ageMs(submitted, first) > clockGrainMs;
}

/** How long before its submit a job was made, by ICE's times; 0 where they don't tell. */
function ageMs(
  { submittedAtIceMs }: Pick<SubmittedRender, "submittedAtIceMs">,
  { createTime }: IceJob,
): number {
  const age = submittedAtIceMs - Date.parse(createTime ?? "");
  return Number.isNaN(age) ? 0 : age;
}
