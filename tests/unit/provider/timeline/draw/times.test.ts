import { clockTime, lengthInWords } from "../../../../../provider/src/timeline/draw/times";

test.each([
  [0, "0:00"],
  [5.5, "0:05.5"],
  [59.999, "1:00"],
  [61.25, "1:01.25"],
  [3723, "1:02:03"],
])("%d s is %s on the clock", (seconds, text) => {
  expect(clockTime(seconds)).toBe(text);
});

test.each([
  [5.504, "5.5 s"],
  [59.999, "1 min"],
  [200, "3 min 20 s"],
  [3720, "1 h 2 min"],
])("%d s is %s in words", (seconds, text) => {
  expect(lengthInWords(seconds)).toBe(text);
});
