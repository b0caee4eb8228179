import fc from "fast-check";
import { looksOver } from "../../../../bench/watching/looksOver.mts";
import { nextLookMs } from "../../../../provider/src/job/watch/nextLook";
import { Watched } from "../../../../provider/src/job/watch/watched";

type Progress = (share: number) => number | undefined;

const over = (totalMs: number, progressAt: Progress, latencyMs: number) =>
  looksOver(new Watched("job", 0, 0, undefined), totalMs, progressAt, latencyMs);

const evenly: Progress = (share) => Math.floor(share * 100);
const lateBy = (queued: number): Progress => {
  return (share) => Math.floor((Math.max(0, share - queued) / (1 - queued)) * 100);
};
const bySteps = (percent: number): Progress => {
  return (share) => Math.floor((share * 100) / percent) * percent;
};
const notAtAll: Progress = () => undefined;

/** Lengths about this one, and latencies of all kinds. */
function spread(totalMs: number, progressAt: Progress) {
  const all = Array.from({ length: 300 }, (_, index) =>
    over(totalMs * (0.9 + (0.2 * index) / 300), progressAt, 40 + ((index * 37) % 160)),
  );
  const lags = all.map(({ lagMs }) => lagMs).sort((a, b) => a - b);
  return {
    mostLooks: Math.max(...all.map(({ looksMs }) => looksMs.length)),
    lagP95Ms: lags[Math.floor(lags.length * 0.95)] ?? 0,
  };
}

/** Progress of any kind: it may begin late, stall, jump, go back, or be missing. */
const anyProgress: fc.Arbitrary<Progress> = fc
  .array(fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }), { minLength: 1, maxLength: 40 })
  .map((told) => (share) => told[Math.min(told.length - 1, Math.floor(share * told.length))]);
const anyRisingProgress: fc.Arbitrary<Progress> = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 40 })
  .map((told) => told.sort((a, b) => a - b))
  .map((told) => (share) => told[Math.min(told.length - 1, Math.floor(share * told.length))]);
const anyLengthMs = fc.integer({ min: 1_000, max: 7_200_000 });
const anyLatencyMs = fc.integer({ min: 0, max: 500 });

describe("the next look at one render", () => {
  it("is rare far from the end and dense near it", () => {
    const sixty = spread(60_000, evenly);
    expect(sixty.mostLooks).toBeLessThanOrEqual(8);
    expect(sixty.lagP95Ms).toBeLessThanOrEqual(1_000);
    const long = spread(1_800_000, evenly);
    expect(long.mostLooks).toBeLessThanOrEqual(30);
    expect(long.lagP95Ms).toBeLessThanOrEqual(3_000);
  });

  it.each([
    { what: "begins late, as after a queue", progressAt: lateBy(0.1), looks: [10, 32] },
    { what: "begins very late", progressAt: lateBy(0.3), looks: [10, 45] },
    { what: "grows by two percent at a time", progressAt: bySteps(2), looks: [11, 33] },
    { what: "grows by five percent at a time", progressAt: bySteps(5), looks: [13, 50] },
  ])("sees through progress that $what", ({ progressAt, looks }) => {
    const sixty = spread(60_000, progressAt);
    expect(sixty.mostLooks).toBeLessThanOrEqual(looks[0] ?? 0);
    expect(sixty.lagP95Ms).toBeLessThanOrEqual(2_000);
    const long = spread(1_800_000, progressAt);
    expect(long.mostLooks).toBeLessThanOrEqual(looks[1] ?? 0);
    expect(long.lagP95Ms).toBeLessThanOrEqual(3_000);
  });

  it("does without progress: known within a third of its length, and half a minute", () => {
    for (const totalMs of [5_000, 60_000, 1_800_000]) {
      const { lagP95Ms } = spread(totalMs, notAtAll);
      expect(lagP95Ms).toBeLessThanOrEqual(Math.min(30_500, totalMs / 2));
    }
  });

  it("is sound whatever the progress says: the lag stays within twice the length, and four minutes", () => {
    fc.assert(
      fc.property(
        anyLengthMs,
        fc.oneof(anyProgress, anyRisingProgress),
        anyLatencyMs,
        (totalMs, progressAt, latencyMs) => {
          const { lagMs } = over(totalMs, progressAt, latencyMs);
          expect(lagMs).toBeLessThanOrEqual(
            Math.min(240_000, 2_000 + 1.8 * (totalMs + latencyMs)) + 2 * latencyMs,
          );
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("costs few looks whatever the progress says: their number grows as the length's logarithm", () => {
    fc.assert(
      fc.property(
        anyLengthMs,
        fc.oneof(anyProgress, anyRisingProgress),
        anyLatencyMs,
        (totalMs, progressAt, latencyMs) => {
          const { looksMs } = over(totalMs, progressAt, latencyMs);
          const withoutProgress = totalMs / 30_000;
          expect(looksMs.length).toBeLessThanOrEqual(
            20 + 60 * Math.log(1 + totalMs / 5_000) + withoutProgress,
          );
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("is a function of what is known: at least half a second, at most four minutes", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.option(
          fc.tuple(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 10_000_000 })),
          {
            nil: undefined,
          },
        ),
        (elapsedMs, total) => {
          const typical = total && { leastMs: Math.min(...total), mostMs: Math.max(...total) };
          const waitMs = nextLookMs({ elapsedMs, typical });
          expect(waitMs).toBeGreaterThanOrEqual(500);
          expect(waitMs).toBeLessThanOrEqual(30_000);
          expect(nextLookMs({ elapsedMs, typical })).toBe(waitMs);
        },
      ),
    );
  });
});
