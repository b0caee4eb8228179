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
 * @param verb what was being done, for a wait that ended early
 */
export function plainly(
  error: unknown,
  redact: (text: string) => string = (text) => text,
  verb: keyof typeof notYetDone = "create",
): Error {
  if (error instanceof PlainError || error instanceof InitFailure) return error;
  if (error instanceof IceError) return new PlainError(redact(iceSentence(error)), { cause: error });
  if (error instanceof EngineCancelled) return new PlainError(`Interrupted ${notYetDone[verb]}`);
  if (error instanceof DeadlineReached) {
    return new PlainError(`Timed out after ${clockTime(error.timeoutMs)}, ${notYetDone[verb]}`);
  }
  const said = error instanceof Error ? error.message : String(error);
  return new PlainError(redact(`An unexpected error in pulumi-alicloud-ice: ${said}`), { cause: error });
}

const notYetDone = {
  check: "before the arguments were checked.",
  diff: "before the changes were judged.",
  create: "before ICE took the job; the next `pulumi up` tries again.",
  read: "before ICE told of the job; the state is left as it is.",
  update: "before ICE took the new settings over; the next `pulumi up` tries again.",
  delete: "before the film was deleted; the next command tries again.",
};
