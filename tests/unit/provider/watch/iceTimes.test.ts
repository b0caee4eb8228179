import { clockSkewMs } from "../../../../provider/src/job/find/sweepAccount";
import { createIceTimes } from "../../../../provider/src/job/watch/iceTimes";
import { Watched } from "../../../../provider/src/job/watch/watched";

const sentMs = Date.UTC(2026, 0, 1);
const nowMs = sentMs + 60_000;

/** A job that was submitted at a time of this machine, and that ICE says to have created so much later. */
function watched(laterMs?: number): Watched {
  const one = new Watched("j", sentMs, nowMs, undefined);
  const createTime = laterMs === undefined ? undefined : new Date(sentMs + laterMs).toISOString();
  one.sees({ jobId: "j", status: "Processing", ...(createTime !== undefined && { createTime }) }, nowMs);
  return one;
}

describe("since when a job that List has not shown may be there", () => {
  it("is its own time, where ICE has told it", () => {
    expect(createIceTimes().earliestMs(watched(7_000), nowMs)).toBe(sentMs + 7_000);
  });

  it("is a clock's skew before its submit while nothing is known, nor learned from a job without a time", () => {
    const times = createIceTimes();
    times.learns(watched());
    expect(times.earliestMs(watched(), nowMs)).toBe(sentMs - clockSkewMs);
  });

  it("is as far ahead as others were, the earliest of them, and a few seconds of grace", () => {
    const times = createIceTimes();
    for (const laterMs of [90_000, 60_000, 120_000]) times.learns(watched(laterMs));
    expect(times.earliestMs(watched(), nowMs)).toBe(sentMs + 55_000);
    // One that somebody else submitted says nothing of this machine's clock.
    const others = new Watched("k", undefined, nowMs, undefined);
    others.sees({ jobId: "k", status: "Processing", createTime: "2020-01-01T00:00:00Z" }, nowMs);
    times.learns(others);
    expect(times.earliestMs(watched(), nowMs)).toBe(sentMs + 55_000);
  });
});
