import type { Clock } from "../base/clock";
import type { IceError } from "./errors/iceError";

/** What keeps the calls of a run from getting through just now. */
export interface Troubles {
  /** A try failed in a way that may pass. */
  failed(call: string, error: IceError): void;
  /** ICE has answered such a call, be it with a no. */
  answered(call: string): void;
  /** The latest one that has not passed since. */
  standing(): IceError | undefined;
}

/** The longest pause between two tries and the longest call are 35 s together: what is older has come to an end unseen. */
const longestStandingMs = 60_000;

export function createTroubles(clock: Pick<Clock, "now">): Troubles {
  const latest = new Map<string, { readonly error: IceError; readonly atMs: number }>();
  return {
    failed(call, error) {
      // The last one comes last.
      latest.delete(call);
      latest.set(call, { error, atMs: clock.now() });
    },
    answered: (call) => void latest.delete(call),
    standing() {
      const last = [...latest.values()].at(-1);
      return last !== undefined && clock.now() - last.atMs < longestStandingMs ? last.error : undefined;
    },
  };
}
