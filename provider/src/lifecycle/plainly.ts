import { IceError } from "../ice/errors";
import { iceSentence } from "../ice/iceSentence";
import { DeadlineReached, EngineCancelled } from "../job/deadline";
import { clockTime } from "../job/humanTime";
import { PlainError } from "../plainError";
import { InitFailure } from "./initFailure";

/**
 * Any error as one that a user can read; what is ours already stays.
 *
 * @param redact takes the secrets out of what others say
 */
export function plainly(error: unknown, redact: (text: string) => string = (text) => text): Error {
  if (error instanceof PlainError || error instanceof InitFailure) return error;
  if (error instanceof IceError) return new PlainError(redact(iceSentence(error)), { cause: error });
  if (error instanceof EngineCancelled) return new PlainError("Interrupted before a job was submitted.");
  if (error instanceof DeadlineReached) {
    return new PlainError(
      `Timed out after ${clockTime(error.timeoutMs)}, before ICE took the job; the next \`pulumi up\` tries again.`,
    );
  }
  const said = error instanceof Error ? error.message : String(error);
  return new PlainError(redact(`An unexpected error in pulumi-alicloud-ice: ${said}`), { cause: error });
}
