import { LIMITS } from "../base/limits";

/** Nonces seen lately. A signature counts once. */
export class Nonces {
  private readonly seenAtMs = new Map<string, number>();

  /** False if this nonce came before. */
  use(nonce: string, nowMs: number): boolean {
    this.forgetOld(nowMs);
    if (this.seenAtMs.has(nonce)) return false;
    this.seenAtMs.set(nonce, nowMs);
    return true;
  }

  /** A Map keeps the order of insertion, so the oldest come first. */
  private forgetOld(nowMs: number): void {
    for (const [nonce, atMs] of this.seenAtMs) {
      if (nowMs - atMs < LIMITS.nonceWindowMs) return;
      this.seenAtMs.delete(nonce);
    }
  }
}
