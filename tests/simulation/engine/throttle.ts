import type { VirtualTime } from "../time/virtualTime";
import { refusal } from "../ice/refusal";
import type { Region } from "../ice/regions";

/** The account's quota in a region: more calls in one second are refused. */
export class Throttle {
  private readonly lately = new Map<Region, number[]>();

  constructor(
    private readonly time: VirtualTime,
    private readonly callsPerSecond: number,
  ) {}

  admit(region: Region): void {
    const { nowMs } = this.time;
    const lately = (this.lately.get(region) ?? []).filter((atMs) => nowMs - atMs < 1_000);
    this.lately.set(region, lately);
    if (lately.length >= this.callsPerSecond) throw refusal("ICE", "Throttling.User", 400);
    lately.push(nowMs);
  }
}
