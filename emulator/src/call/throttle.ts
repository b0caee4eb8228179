import { IceError } from "./iceError";

/** Counts calls of the last second, by operation and overall. */
export class Throttle {
  private readonly calls = new Map<string, number[]>();

  /** Throws Throttling.User when this call is one too many, of its operation or of all (`*`). A refused call does not count. */
  admit(operation: string, perSecond: Readonly<Record<string, number>>, nowMs: number): void {
    const capped = [operation, "*"].filter((name) => Object.hasOwn(perSecond, name));
    for (const name of capped) {
      const lately = (this.calls.get(name) ?? []).filter((atMs) => nowMs - atMs < 1000);
      this.calls.set(name, lately);
      if (lately.length >= (perSecond[name] ?? Infinity)) {
        throw new IceError("Throttling.User", "Request was denied due to user flow control.");
      }
    }
    for (const name of capped) this.calls.get(name)?.push(nowMs);
  }
}
