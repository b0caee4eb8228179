import { assTime, clockSeconds } from "../../emulator/src/render/subtitles/clockTime";
import { parseSrt } from "../../emulator/src/render/subtitles/parseSrt";
import { retimeAss } from "../../emulator/src/render/subtitles/retimeAss";

it.each<[text: string, seconds: number | undefined]>([
  ["00:00:05,500", 5.5],
  ["0:00:05,5", 5.5],
  ["00:00:05.25", 5.25],
  ["0:00:02.999", 2.999],
  ["00:00:01,5000", 1.5],
  ["01:02:03", 3723],
  ["02:03,004", 123.004],
  [" 0:0:7,07 ", 7.07],
  ["5.5", undefined],
  ["soon", undefined],
  ["", undefined],
])("the time %j of a subtitle file is %p seconds", (text, seconds) => {
  expect(clockSeconds(text)).toBe(seconds);
});

it("times of ASS have two digits after the point, and carry over", () => {
  expect([0, 2.999, 59.996, 3723.5].map(assTime)).toEqual([
    "0:00:00.00",
    "0:00:03.00",
    "0:01:00.00",
    "1:02:03.50",
  ]);
});

const white = "ffffff";

it("the cues of an .srt file, as tools write them", () => {
  const text = [
    "1\r\n0:00:00,5 --> 0:00:01,25\r\nFirst <i>line</i>\r\n--> and an arrow\r\n",
    "2\n00:00:02.000 --> 00:00:03.000 X1:0 X2:10\n{\\an8}Above",
    '3\n00:00:04,000-->00:00:05,000\n<font color="#ff8800">Orange</font> and 7\n\n',
    "00:00:06,000 --> 00:00:07,000\nNo number\n",
  ].join("\n");
  expect(parseSrt(text, white)).toEqual([
    { startSeconds: 0.5, endSeconds: 1.25, text: "First {\\i1}line{\\i0}\n--> and an arrow" },
    { startSeconds: 2, endSeconds: 3, text: "Above", point: 8 },
    { startSeconds: 4, endSeconds: 5, text: "{\\1c&H0088FF&}Orange{\\1c&HFFFFFF&} and 7" },
    { startSeconds: 6, endSeconds: 7, text: "No number" },
  ]);
});

it("an .srt file's line with an arrow and times that are none is told", () => {
  expect(parseSrt("1\n00:00:01,000 --> later\nText", white)).toEqual({
    unreadable: "00:00:01,000 --> later",
  });
});

const ass = (...lines: readonly string[]) => ["[Script Info]", "[Events]", ...lines].join("\n");
const whole = { fromSeconds: 0, untilSeconds: 100 };

it("an .ass file's times are written in hundredths, wherever its columns are", () => {
  const format = "Format: Layer, Start, End, Style, Text";
  const written = ass(format, "Dialogue: 0,0:00:02.999,0:00:04.5,Default,One, two, {\\b1}three");
  const meant = ass(format, "Dialogue: 0,0:00:03.00,0:00:04.50,Default,One, two, {\\b1}three");
  expect(retimeAss(written, whole)).toBe(meant);
  const other = ass("Format: End, Start, Text", "Dialogue: 0:00:09.1,0:00:08.25,Text");
  expect(retimeAss(other, whole)).toBe(
    ass("Format: End, Start, Text", "Dialogue: 0:00:09.10,0:00:08.25,Text"),
  );
});

it("an .ass file is cut to its window, and what is no line stays", () => {
  const format = "Format: Start, End, Text";
  const lines = [
    "; a remark",
    "Comment: 0:00:00.00,0:00:09.00,No line",
    "Dialogue: 0:00:00.00,0:00:01.00,Before",
    "Dialogue: 0:00:00.50,0:00:03.00,From",
    "Dialogue: 0:00:04.00,0:00:09.00,Until",
    "Dialogue: 0:00:07.00,0:00:08.00,After",
  ];
  expect(retimeAss(ass(format, ...lines), { fromSeconds: 1, untilSeconds: 5 })).toBe(
    ass(
      format,
      "; a remark",
      "Comment: 0:00:00.00,0:00:09.00,No line",
      "Dialogue: 0:00:01.00,0:00:03.00,From",
      "Dialogue: 0:00:04.00,0:00:05.00,Until",
    ),
  );
});

it("an .ass file's line without times is told", () => {
  expect(retimeAss(ass("Format: Start, End, Text", "Dialogue: soon,late,Text"), whole)).toEqual({
    unreadable: "Dialogue: soon,late,Text",
  });
});
