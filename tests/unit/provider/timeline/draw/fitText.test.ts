import { fitText, textWidth } from "../../../../../provider/src/timeline/draw/fitText";

test("keeps what fits, cuts the rest with an ellipsis, and shows no crumbs", () => {
  expect(fitText("opening.mp4", 12, 200)).toBe("opening.mp4");
  expect(fitText("a very long name", 12, 60)).toMatch(/^a very.*…$/u);
  expect(fitText("opening.mp4", 12, 20)).toBe("");
  expect(fitText(" two\n lines ", 12, 200)).toBe("two lines");
});

test("Chinese is as wide as it is high; two characters of it are a word", () => {
  expect(textWidth("视频", 10)).toBeGreaterThanOrEqual(20);
  expect(fitText("航拍素材最终版", 12, 50)).toBe("航拍素…");
});

test("never cuts a character in two", () => {
  expect(fitText("👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 12, 45)).toBe("👨‍👩‍👧‍👦👨‍👩‍👧‍👦…");
});
