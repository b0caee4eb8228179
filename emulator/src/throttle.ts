import { IceError } from "./iceError";

/** Counts calls of the last second, by operation. */
export class Throttle {
  private readonly calls = new Map<string, number[]>();

  /** Throws Throttling.User when this call is one too many. A refused call does not count. */
  admit(operation: string, perSecond: number | undefined, nowMs: number): void {
    if (perSecond === undefined) return;
    const lately = (this.calls.get(operation) ?? []).filter((atMs) => nowMs - atMs < 1000);
    this.calls.set(operation, lately);
    if (lately.length >= perSecond) {
      throw new IceError("Throttling.User", "Request was denied due to user flow control.");
    }
    lately.push(nowMs);
  }
}
