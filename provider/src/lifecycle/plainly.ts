import { IceError } from "../ice/errors.js";
import { iceSentence } from "../ice/iceSentence.js";
import { DeadlineReached, EngineCancelled } from "../job/deadline.js";
import { clockTime } from "../job/humanTime.js";
import { PlainError } from "../plainError.js";
import { InitFailure } from "./initFailure.js";

/** Any error as one that a user can read; what is ours already stays. */
export function plainly(error: unknown): Error {
  if (error instanceof PlainError || error instanceof InitFailure) return error;
  if (error instanceof IceError) return new PlainError(iceSentence(error), { cause: error });
  if (error instanceof EngineCancelled) return new PlainError("Interrupted before a job was submitted.");
  if (error instanceof DeadlineReached) {
    return new PlainError(
      `Timed out after ${clockTime(error.timeoutMs)}, before ICE took the job; the next \`pulumi up\` tries again.`,
    );
  }
  const said = error instanceof Error ? error.message : String(error);
  return new PlainError(`An unexpected error in pulumi-alicloud-ice: ${said}`, { cause: error });
}
