import type { IceJob } from "../../../../provider/src/ice/api";
import { expectTotal } from "../../../../provider/src/job/watch/expectedTotal";
import { iceTime } from "../../../../provider/src/job/find/sweepAccount";
import { createTypicalTime } from "../../../../provider/src/job/watch/typicalTime";

const startedMs = Date.UTC(2026, 0, 1);
/** A render as ICE tells of it at its end: in whole seconds. */
const ended = (seconds: number): IceJob => ({
  ...{ jobId: "job", status: "Success", createTime: iceTime(startedMs) },
  completeTime: iceTime(startedMs + seconds * 1_000),
});

describe("how long the renders of a run take", () => {
  it("is not known at first, and is asked for", () => {
    const typical = createTypicalTime();
    expect([typical.total(), typical.toPlanBy(), typical.ofAll()]).toEqual([undefined, undefined, undefined]);
    expect(typical.isUnsure(startedMs)).toBe(true);
  });

  it("is known to the second by ICE's times, and not better", () => {
    const typical = createTypicalTime();
    typical.took(ended(20));
    expect(typical.total()).toEqual({ leastMs: 19_000, mostMs: 21_000 });
    typical.took(ended(60));
    expect(typical.total()).toEqual({ leastMs: 19_000, mostMs: 61_000 });
    // Renders this unlike say nothing of another one.
    expect(typical.ofAll()).toBeUndefined();
    expect(typical.isUnsure(startedMs)).toBe(false);
  });

  it("is that of the last fifty", () => {
    const typical = createTypicalTime();
    typical.took(ended(600));
    for (let count = 0; count < 49; count += 1) typical.took(ended(20));
    expect(typical.total()).toEqual({ leastMs: 19_000, mostMs: 601_000 });
    typical.took(ended(20));
    expect(typical.total()).toEqual({ leastMs: 19_000, mostMs: 21_000 });
  });

  it("is nobody's where ICE does not tell when a job began or ended", () => {
    const typical = createTypicalTime();
    typical.took({ jobId: "job", status: "Success" });
    expect(typical.total()).toBeUndefined();
  });

  it("is one render's promise until some have ended: asked for anew after three seconds, and planned by with care", () => {
    const typical = createTypicalTime();
    typical.expects(undefined, startedMs);
    expect(typical.isUnsure(startedMs)).toBe(true);
    const promised = expectTotal(undefined, 10_000, 50);
    typical.expects(promised, startedMs);
    expect(typical.total()).toBe(promised);
    expect(typical.isUnsure(startedMs + 2_999)).toBe(false);
    expect(typical.isUnsure(startedMs + 3_000)).toBe(true);
    expect(typical.toPlanBy()?.leastMs).toBeLessThan(promised?.leastMs ?? 0);
    expect(typical.toPlanBy()?.mostMs).toBe(promised?.mostMs);
    typical.took(ended(20));
    expect(typical.toPlanBy()).toEqual({ leastMs: 19_000, mostMs: 21_000 });
  });
});
