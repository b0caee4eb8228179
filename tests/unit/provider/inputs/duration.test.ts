import { durationMs } from "../../../../provider/src/inputs/duration";

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
  expect(durationMs(written)).toBe(ms);
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
  ["31d"],
  [2_592_001],
  ["1e3"],
  ["١s"],
])("%j is no duration", (written) => {
  expect(durationMs(written)).toBeUndefined();
});
