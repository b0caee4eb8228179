import { converted } from "../../../support/edits/converted";

const media = { "": "https://films.oss-cn-shanghai.aliyuncs.com/job/" };
const list = (...lines: readonly string[]) => ["TITLE: Test", ...lines].join("\r\n");

test("drop frame counts over minutes and hours; the list's head says it, or a ;", () => {
  const text = list(
    "FCM: DROP FRAME",
    "001  A  V  C  00:00:59;28 00:01:00;04 00:59:59;28 01:00:00;02",
    "* FROM CLIP NAME: a.mp4",
    "002  B  V  C  00:10:00:00 00:10:01:00 01:00:00:02 01:00:01:02",
    "* FROM CLIP NAME: b.mp4",
  );
  const { lines, seconds } = converted(text, { media, rate: 29.97 });
  // 00:01:00;04 is frame 1802; the clip has the four frames 1798 to 1801. 00:10:00;00 is frame 17982.
  expect(lines).toEqual([
    "V1 a.mp4 0-0.1335 of 59.9932-60.1267",
    "V1 b.mp4 0.1335-1.1345 of 599.9994-601.0004",
  ]);
  expect(seconds).toBe(1.1345);
});

test("FCM on the way is for the reels that follow: the record side counts on", () => {
  const text = list(
    "FCM: NON-DROP FRAME",
    "001  A  V  C  00:10:00:00 00:10:01:00 00:10:00:00 00:10:01:00",
    "* FROM CLIP NAME: a.mp4",
    "FCM: DROP FRAME",
    "002  B  V  C  00:10:00:00 00:10:01:00 00:10:01:00 00:10:02:00",
    "* FROM CLIP NAME: b.mp4",
  );
  expect(converted(text, { media, rate: "30000/1001" }).lines).toEqual([
    "V1 a.mp4 0-1.001 of 600.6-601.601",
    "V1 b.mp4 1.001-2.002 of 599.9994-601.0004",
  ]);
});

test("tracks that begin at different times keep their distance, and the earliest is the film's start", () => {
  const text = list(
    "001  AX  V   C  00:00:00:00 00:00:02:00 01:00:01:00 01:00:03:00",
    "* FROM CLIP NAME: a.mp4",
    "002  AX  A   C  00:00:05:00 00:00:08:00 01:00:00:00 01:00:03:00",
    "* FROM CLIP NAME: m.wav",
    "003  AX  V2  C  00:00:00:00 00:00:01:00 01:00:01:12 01:00:02:12",
    "* FROM CLIP NAME: over.mp4",
  );
  expect(converted(text, { media, rate: "25" }).lines).toEqual([
    "V1 a.mp4 1-3 of 0-2, silent",
    "V2 over.mp4 1.48-2.48 of 0-1, silent",
    "A1 m.wav 0-3 of 5-8",
  ]);
});

test("a dissolve without a cut line before it takes its length from behind the earlier clip", () => {
  const text = list(
    "001  A  V  C      00:00:00:00 00:00:02:00 00:00:00:00 00:00:02:00",
    "* FROM CLIP NAME: a.mp4",
    "002  B  V  D 010  00:00:04:00 00:00:06:00 00:00:02:00 00:00:04:00",
    "* FROM CLIP NAME: a.mp4",
    "* TO CLIP NAME: b.mp4",
  );
  expect(converted(text, { media, rate: "25" })).toMatchObject({
    lines: ["V1 a.mp4 0-2.4 of 0-2.4, Transition fade 0.4", "V1 b.mp4 2-4 of 4-6"],
    seconds: 4,
    warnings: [],
  });
});

test("M2 is the speed, with or without a mismatch of lengths, backwards and standing still", () => {
  const text = list(
    "001  A  V  C  00:00:00:00 00:00:04:00 00:00:00:00 00:00:02:00",
    "M2   A       050.0                00:00:00:00",
    "* FROM CLIP NAME: a.mp4",
    "002  B  V  C  00:00:10:00 00:00:12:00 00:00:02:00 00:00:04:00",
    "M2   B       012.5                00:00:10:00",
    "* FROM CLIP NAME: b.mp4",
    "003  C  V  C  00:00:05:00 00:00:07:00 00:00:04:00 00:00:06:00",
    "M2   C       -025.0                00:00:05:00",
    "* FROM CLIP NAME: c.mp4",
    "004  D  V  C  00:00:08:00 00:00:08:01 00:00:06:00 00:00:07:00",
    "M2   D       000.0                00:00:08:00",
    "* FROM CLIP NAME: d.mp4",
  );
  expect(converted(text, { media, rate: "25" })).toMatchObject({
    lines: [
      "V1 a.mp4 0-2 of 0-4, x2",
      "V1 b.mp4 2-4 of 10-11, x0.5",
      "V1 c.mp4 4-6 of 3-5",
      "V1 d.mp4 6-7 of 8-8.04, FreezeFrame 0.96",
    ],
    warnings: ["reverse c.mp4 4"],
  });
});

test("overlaps and mismatches are told, and the record side counts", () => {
  const text = list(
    "001  A  V  C  00:00:00:00 00:00:03:00 00:00:00:00 00:00:02:00",
    "* FROM CLIP NAME: a.mp4",
    "002  B  V  C  00:00:00:00 00:00:02:00 00:00:01:12 00:00:03:12",
    "* FROM CLIP NAME: b.mp4",
  );
  expect(converted(text, { media, rate: "24" })).toMatchObject({
    lines: ["V1 a.mp4 0-2 of 0-2", "V2 b.mp4 1.5-3.5 of 0-2"],
    warnings: ["mismatch a.mp4 0", "overlap b.mp4 1.5"],
  });
});

test("a fade from black, one at the end, bars, and further sound channels", () => {
  const text = list(
    "001  BL    V   C      00:00:00:00 00:00:00:00 00:00:00:00 00:00:00:00",
    "001  TAPE  V   D 024  00:00:01:00 00:00:04:00 00:00:00:00 00:00:03:00",
    "* TO CLIP NAME: a.mp4",
    "002  BARS  V   C      00:00:00:00 00:00:01:00 00:00:03:00 00:00:04:00",
    "003  AX    AA  C      00:00:00:00 00:00:04:00 00:00:00:00 00:00:04:00",
    "AUD   3     4",
    "* FROM CLIP NAME: m.wav",
  );
  expect(converted(text, { media, rate: "24" })).toMatchObject({
    lines: ["V1 a.mp4 0-3 of 1-4, silent", "A1 main m.wav 0-4 of 0-4"],
    seconds: 4,
    warnings: ["fade a.mp4 0", "generator BARS 3"],
  });
});

test("a file's own start is told by name, path or reel; who says nothing of an hour is warned", () => {
  const text = list(
    "001  REEL_7  V  C  10:00:01:00 10:00:02:00 00:00:00:00 00:00:01:00",
    "* FROM CLIP NAME: a",
    "002  AX      V  C  02:00:00:00 02:00:01:00 00:00:01:00 00:00:02:00",
    "* FROM CLIP NAME: b",
    "* SOURCE FILE: D:\\Job\\b c.mp4",
    "003  AX      V  C  01:00:00:00 01:00:01:00 00:00:02:00 00:00:03:00",
    "* FROM CLIP NAME: c.mp4",
  );
  const starts = { REEL_7: "10:00:00:00", "D:\\Job\\b c.mp4": "02:00:00:00" };
  expect(
    converted(text, {
      media: { ...media, "D:\\Job\\": "https://films.oss-cn-shanghai.aliyuncs.com/job/d/" },
      rate: "25",
      starts,
    }),
  ).toMatchObject({
    lines: ["V1 a 0-1 of 1-2", "V1 d/b c.mp4 1-2 of 0-1", "V1 c.mp4 2-3 of 3600-3601"],
    warnings: ["timecode c.mp4 2"],
  });
});

test.each([
  [
    "without a rate",
    list("001  AX  V  C  00:00:00:00 00:00:01:00 00:00:00:00 00:00:01:00"),
    {},
    /give `rate`/u,
  ],
  [
    "of a line that is none",
    list("001  AX  V  C  00:00:00:00 00:00:01:00 00:00:00:00"),
    { rate: "25" },
    /Line 2 .* is no event/u,
  ],
  [
    "of a frame that there is not",
    list("001  AX  V  C  00:00:00:25 00:00:01:00 00:00:00:00 00:00:01:00"),
    { rate: "25" },
    /Line 2 .*00:00:00:25 is no timecode at 25/u,
  ],
  [
    "of an image sequence",
    list(
      "001  AX  V  C  00:00:00:00 00:00:01:00 00:00:00:00 00:00:01:00",
      "* FROM CLIP: /s/f.[1001-1024].exr",
    ),
    { rate: "24" },
    /an image sequence/u,
  ],
])("a list %s is refused in a sentence", (_what, text, options, message) => {
  expect(() => converted(text, { media, ...options })).toThrow(message);
});

test("an hour of drop frame is one, though it comes a little earlier", () => {
  const text = list(
    "001  AX  V  C  01:00:00;00 01:00:01;00 01:00:00;00 01:00:01;00",
    "* FROM CLIP NAME: a.mp4",
  );
  expect(converted(text, { media, rate: "29.97" }).warnings).toEqual(["timecode a.mp4 0"]);
});

test("levels in an event's notes are told", () => {
  const text = [
    "TITLE: Film",
    "001 AX B C 00:00:00:00 00:00:02:00 00:00:00:00 00:00:02:00",
    "* FROM CLIP NAME: a.mp4",
    "* AUDIO LEVEL AT 00:00:01:00 IS -3.00 DB  (REEL AX A1)",
  ].join("\n");
  expect(
    converted(text, { rate: 25, media: { "a.mp4": "https://films.oss-cn-shanghai.aliyuncs.com/job/a.mp4" } })
      .warnings,
  ).toEqual(["level a.mp4 0"]);
});
