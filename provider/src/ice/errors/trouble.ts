import type { DeadlineReached } from "../../base/deadline";
import { IceError } from "./iceError";
import { iceSentence } from "./sentence";

/** What kept ICE from being asked when a deadline was reached. */
export function troubleOf({ cause }: DeadlineReached): IceError | undefined {
  return cause instanceof IceError ? cause : undefined;
}

/**
 * The same as a sentence that follows another one; empty where there is none. The call may be another resource's: what ICE says
 * of it may repeat what is nobody else's business.
 */
export function troubleSentence(trouble: IceError | undefined): string {
  if (trouble === undefined) return "";
  const { kind, operation, code } = trouble;
  return kind === "unavailable"
    ? ` ICE kept failing at ${operation} (${code}). Try again later.`
    : ` ${iceSentence(trouble)}`;
}
