import type { IceJob } from "../../ice/api";
import { IceError } from "../../ice/errors/iceError";
import { troubleOf } from "../../ice/errors/trouble";
import { DeadlineReached, EngineCancelled } from "../../base/deadline";
import { FilmInDoubt } from "../filmInDoubt";
import type { JobWatcher, OnLook, WatchOptions } from "./watcher";

/** How a wait ended. Data: it is thrown in one place, at the lifecycle's edge. */
export type WaitOutcome =
  | { readonly kind: "ended"; readonly job: IceJob }
  /** Looked at once, on purpose: the job still runs. */
  | { readonly kind: "notAwaited"; readonly job: IceJob }
  | {
      readonly kind: "timedOut";
      readonly timeoutMs: number;
      readonly last: IceJob | undefined;
      /** What kept ICE from being asked at the end. */
      readonly trouble?: IceError | undefined;
    }
  /** Whose job it is, and whether there is a film of it, is open. */
  | { readonly kind: "inDoubt"; readonly error: FilmInDoubt; readonly last: undefined }
  | { readonly kind: "interrupted"; readonly last: IceJob | undefined }
  | { readonly kind: "lost"; readonly error: IceError; readonly last: IceJob | undefined };

/** Waits until a job has ended, the deadline is reached, the user interrupts, or ICE refuses to answer. */
export async function awaitJob(
  watcher: JobWatcher,
  jobId: string,
  options: WatchOptions,
): Promise<WaitOutcome> {
  let last: IceJob | undefined;
  const onLook: OnLook = (job, total) => {
    last = job;
    options.onLook?.(job, total);
  };
  try {
    return { kind: "ended", job: await watcher.watch(jobId, { ...options, onLook }) };
  } catch (error) {
    return outcomeOf(error, last);
  }
}

/**
 * What an error means for a wait.
 *
 * @throws the error itself when it is none that ends a wait
 */
export function outcomeOf(error: unknown, last: IceJob | undefined): WaitOutcome {
  if (error instanceof DeadlineReached)
    return { kind: "timedOut", timeoutMs: error.timeoutMs, last, trouble: troubleOf(error) };
  if (error instanceof FilmInDoubt) return { kind: "inDoubt", error, last: undefined };
  if (error instanceof EngineCancelled) return { kind: "interrupted", last };
  if (error instanceof IceError) return { kind: "lost", error, last };
  throw error;
}
