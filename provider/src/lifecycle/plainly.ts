import { IceError } from "../ice/errors/iceError";
import { iceSentence, withoutMessage } from "../ice/errors/sentence";
import { troubleOf, troubleSentence } from "../ice/errors/trouble";
import { DeadlineReached, EngineCancelled } from "../base/deadline";
import { clockTime } from "../base/humanTime";
import { PlainError } from "../base/plainError";

/**
 * Any error as one that a user can read; what is ours already stays.
 *
 * @param secrecy of the request that the error is about
 * @param verb what was being done, for a wait that ended early
 */
export function plainly(
  error: unknown,
  { redact, isMessageSecret }: Secrecy = openly,
  verb: keyof typeof notYetDone = "create",
): Error {
  if (error instanceof PlainError) return error;
  if (error instanceof IceError)
    return new PlainError(redact(iceSentence(isMessageSecret ? withoutMessage(error) : error)), {
      cause: error,
    });
  if (error instanceof EngineCancelled) return new PlainError(`Interrupted ${notYetDone[verb]}`);
  if (error instanceof DeadlineReached) {
    return new PlainError(
      `Timed out after ${clockTime(error.timeoutMs)}, ${notYetDone[verb]}${troubleSentence(troubleOf(error))}`,
    );
  }
  const said = error instanceof Error ? error.message : String(error);
  return new PlainError(redact(`An unexpected error in pulumi-alicloud-ice: ${said}`), { cause: error });
}

export interface Secrecy {
  /** Takes the secrets out of what others say. */
  readonly redact: (text: string) => string;
  /** Whether ICE's own words may repeat what is secret. */
  readonly isMessageSecret: boolean;
}

const openly: Secrecy = { redact: (text) => text, isMessageSecret: false };

const notYetDone = {
  check: "before the arguments were checked.",
  diff: "before the changes were judged.",
  create: "before ICE took the request; the next `pulumi up` tries again.",
  read: "before ICE told of the job; the state is left as it is.",
  update: "before ICE took the new settings over; the next `pulumi up` tries again.",
  delete: "before the film was deleted; the next command tries again.",
};
