import { type Watching, watchMany } from "../../../support/watchMany";

const minuteMs = 60_000;
const same = (count: number, durationMs: number) => Array.from({ length: count }, () => durationMs);
/** Lengths that have nothing to do with each other, the same every time. */
const mixed = (count: number, shortestMs: number, longestMs: number) =>
  Array.from(
    { length: count },
    (_, index) => shortestMs + ((index * 7919) % 1000) * ((longestMs - shortestMs) / 1000),
  );
const percentile = ({ lagsMs }: Watching, share: number) =>
  lagsMs[Math.min(lagsMs.length - 1, Math.floor(lagsMs.length * share))] ?? 0;

describe("the watcher of a run, on a virtual clock", () => {
  it("looks rarely at one render far from its end, and often near it", async () => {
    for (const { durationMs, looks, lagMs } of [
      { durationMs: 20_000, looks: 7, lagMs: 1_000 },
      { durationMs: minuteMs, looks: 8, lagMs: 1_000 },
      { durationMs: 30 * minuteMs, looks: 30, lagMs: 3_000 },
    ]) {
      const watching = await watchMany({ rendersMs: [durationMs], submitsPerSecond: 1 });
      expect({ durationMs, ...watching, isFew: watching.gets <= looks }).toMatchObject({
        isFew: true,
        lists: 0,
      });
      expect(percentile(watching, 0.95)).toBeLessThanOrEqual(lagMs);
    }
  });

  it("sweeps over many: about one Get a render, and known soon after their ends", async () => {
    const hundred = await watchMany({ rendersMs: same(100, 20_000), submitsPerSecond: 25 });
    expect(hundred.gets + hundred.lists).toBeLessThanOrEqual(130);
    expect(percentile(hundred, 0.95)).toBeLessThanOrEqual(1_200);

    const thousand = await watchMany({ rendersMs: same(1_000, 20_000), submitsPerSecond: 25 });
    expect(thousand.gets + thousand.lists).toBeLessThanOrEqual(1_200);
    expect(percentile(thousand, 0.95)).toBeLessThanOrEqual(1_200);
  });

  it("knows renders of all lengths soon, by the progress of those that are unlike the others", async () => {
    const watching = await watchMany({ rendersMs: mixed(200, 15_000, 10 * minuteMs), submitsPerSecond: 25 });
    expect(watching.lagsMs).toHaveLength(200);
    expect(percentile(watching, 0.95)).toBeLessThanOrEqual(3_000);
    expect(percentile(watching, 1)).toBeLessThanOrEqual(10_000);
    expect((watching.gets + watching.lists) / 200).toBeLessThanOrEqual(8);

    const upToTwoHours = await watchMany({
      rendersMs: mixed(50, 15_000, 120 * minuteMs),
      submitsPerSecond: 25,
    });
    expect(percentile(upToTwoHours, 0.95)).toBeLessThanOrEqual(5_000);
    expect((upToTwoHours.gets + upToTwoHours.lists) / 50).toBeLessThanOrEqual(20);
  });

  it("does not take one render's progress for the length of all", async () => {
    const rendersMs = mixed(100, 15_000, 25_000);
    // The oldest, whose progress is asked for, takes longest.
    const watching = await watchMany({ rendersMs: [25_000, ...rendersMs], submitsPerSecond: 25 });
    expect(percentile(watching, 0.95)).toBeLessThanOrEqual(1_500);
    expect(percentile(watching, 1)).toBeLessThanOrEqual(3_000);
  });

  it("looks at two by Get, with their progress, and at many alike by List", async () => {
    const two = await watchMany({ rendersMs: same(2, minuteMs), submitsPerSecond: 25 });
    expect(two).toMatchObject({ lists: 0 });
    const many = await watchMany({ rendersMs: same(50, minuteMs), submitsPerSecond: 25 });
    // One Get for what only Get tells of each, a few for the progress of one that stands for all.
    expect(many.gets).toBeLessThanOrEqual(50 + 20);
    expect(many.lists).toBeLessThanOrEqual(40);
  });

  it("looks shortly before a timeout, so that what it says is still true", async () => {
    for (const { renders, timeoutMs } of [
      { renders: 1, timeoutMs: 2_000 },
      { renders: 1, timeoutMs: 25 * minuteMs },
      { renders: 200, timeoutMs: 9 * minuteMs },
    ]) {
      const watching = await watchMany({
        rendersMs: same(renders, 30 * minuteMs),
        submitsPerSecond: 25,
        timeoutMs,
      });
      expect(watching.lastLookAgesMs).toHaveLength(renders);
      expect(Math.max(...watching.lastLookAgesMs)).toBeLessThanOrEqual(2_500);
    }
  });

  it("asks for List no more once it was denied", async () => {
    const watching = await watchMany({
      rendersMs: same(20, 20_000),
      submitsPerSecond: 25,
      isListDenied: true,
    });
    expect(watching.lists).toBe(1);
  });

  it("falls back to single looks where List is denied or lags", async () => {
    for (const story of [{ isListDenied: true }, { listLagMs: 10 * minuteMs }]) {
      const watching = await watchMany({ rendersMs: same(20, 20_000), submitsPerSecond: 25, ...story });
      expect(watching.lagsMs).toHaveLength(20);
      expect(percentile(watching, 1)).toBeLessThanOrEqual(3_000);
    }
  });
});
