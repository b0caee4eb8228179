import type { VirtualTime } from "../time/virtualTime";
import { refusal } from "../ice/refusal";

/** The account's quota: more calls in one second are refused. */
export class Throttle {
  private lately: number[] = [];

  constructor(
    private readonly time: VirtualTime,
    private readonly callsPerSecond: number,
  ) {}

  admit(): void {
    const { nowMs } = this.time;
    this.lately = this.lately.filter((atMs) => nowMs - atMs < 1_000);
    if (this.lately.length >= this.callsPerSecond) throw refusal("ICE", "Throttling.User", 400);
    this.lately.push(nowMs);
  }
}
