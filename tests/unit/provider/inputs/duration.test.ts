import { systemClock } from "../../../../provider/src/base/clock";
import { durationForm, readDuration } from "../../../../provider/src/inputs/duration";

it.each<[written: string | number, ms: number]>([
  ["90s", 90_000],
  ["30m", 1_800_000],
  ["2h", 7_200_000],
  ["1h30m", 5_400_000],
  ["1h30m5s", 5_405_000],
  ["1d", 86_400_000],
  ["250ms", 250],
  ["0.5h", 1_800_000],
  ["1.5m", 90_000],
  [" 90s ", 90_000],
  ["90 s", 90_000],
  ["90", 90_000],
  [90, 90_000],
  [0.5, 500],
  ["30d", 2_592_000_000],
])("%j is %i ms", (written, ms) => {
  expect(readDuration(written)).toEqual({ ms });
});

it.each<[written: string | number]>([
  [""],
  ["soon"],
  ["h"],
  ["s90"],
  ["90x"],
  ["90s!"],
  ["-90s"],
  ["1h -30m"],
  ["1h, 30m"],
  ["90S"],
  ["0"],
  ["0s"],
  [0],
  [0.0001],
  [-90],
  [Number.NaN],
  [Number.POSITIVE_INFINITY],
  ["1e3"],
  ["١s"],
])("%j is no duration", (written) => {
  expect(readDuration(written)).toEqual({ problem: durationForm });
});

it.each<[written: string | number, most: string]>([
  ["31d", "30d"],
  ["45 d", "30d"],
  ["30d1s", "30d"],
  ["1000h", "720h"],
  ["720h1m", "720h"],
  ["50000m", "43200m"],
  ["43200m1s", "43200m"],
  ["2592001s", "2592000s"],
  ["2592000001ms", "2592000000ms"],
  ["2592001", "2592000 seconds"],
  [2_592_001, "2592000 seconds"],
])("%j is refused with the limit in the unit that was written: %s", (written, most) => {
  expect(readDuration(written)).toEqual({ problem: `must be at most ${most}` });
});

it("the longest duration can be slept for, which is longer than a timer of Node's", async () => {
  const ended = new AbortController();
  let isOver = false;
  const sleeping = systemClock.sleep(30 * 24 * 3_600_000, ended.signal).then(() => (isOver = true));
  await systemClock.sleep(50, ended.signal);
  expect(isOver).toBe(false);
  ended.abort(new Error("enough"));
  await expect(sleeping).rejects.toThrow("enough");
});
