import { drawLayout } from "../../../../../provider/src/timeline/draw/drawLayout";
import {
  laidOut,
  laidTrack,
  longLayout,
  ROUGH_LAYOUT,
  SMALL_LAYOUT,
  UNKNOWN_LAYOUT,
} from "../../../../support/timelineLayouts";

/** The texts that are written into the picture, and those that show over it. */
const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, text]) => text);
const titlesOf = (svg: string) => [...svg.matchAll(/<title[^>]*>([^<]*)<\/title>/gu)].map(([, text]) => text);

/** Every x of a path. */
const xsOf = (path: string) => [...path.matchAll(/([\d.]+) [\d.]+/gu)].map(([, x]) => Number(x));
const farthestX = (svg: string) =>
  Math.max(...[...svg.matchAll(/ d="([^"]*)"/gu)].flatMap(([, path = ""]) => xsOf(path)));

test("shows every clip with its name and times, the lanes from what covers the others down to the sound", () => {
  const texts = textsOf(drawLayout(SMALL_LAYOUT, { title: "Trailer" }));
  expect(texts).toEqual(
    expect.arrayContaining([
      "Trailer",
      "10 s · 4 tracks · 7 clips",
      ...["opening.mp4", "0:00 – 0:05.5 · Filter", "harbour-at-dusk.mp4", "logo.png", "视频即代码", "fade"],
      ...["0:00", "0:05", "0:10"],
    ]),
  );
  const lanes = texts.filter((text) => ["Titles", "Images", "Video", "Sound"].includes(text ?? ""));
  expect(lanes).toEqual(["Titles", "Images", "Video", "Sound"]);
});

test("tells everything over a clip, and of an address no query", () => {
  expect(titlesOf(drawLayout(SMALL_LAYOUT))).toContain(
    [
      "opening.mp4",
      "0:00 – 0:05.5 (5.5 s)",
      "goes over into the next by fade of 1 s",
      "effects: Filter",
      "https://my-films.oss-cn-shanghai.aliyuncs.com/clips/opening.mp4",
      "VideoTracks[0].VideoTrackClips[0]",
    ].join("\n"),
  );
  expect(drawLayout(SMALL_LAYOUT)).not.toContain("secret");
});

test("is a picture with a title and a description for who does not see it", () => {
  const svg = drawLayout(SMALL_LAYOUT);
  expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="ice-timeline-title ice-timeline-desc"/u);
  expect(svg).toContain('<title id="ice-timeline-title">Timeline: 10 s · 4 tracks · 7 clips</title>');
  expect(svg).toMatch(/<desc [^>]*>.*Video: opening\.mp4 \(0:00 – 0:05\.5\), then fade of 1 s; harbour/u);
});

test("two clips that go over into one another share the overlap along a diagonal", () => {
  const paths = [...drawLayout(SMALL_LAYOUT).matchAll(/class="k kv".*?d="([^"]*)"/gsu)].map(
    ([, d]) => d ?? "",
  );
  // 836 pixels for 10 seconds, from 108: the overlap goes from 484.2 to 567.8.
  expect(paths[0]).toMatch(/L567\.8 (\d+)L484\.2 (\d+)Z$/u);
  expect(paths[1]).toMatch(/^M484\.2 (\d+)L567\.8 (\d+)/u);
});

test("clips that lie over one another without a transition get rows of their own", () => {
  const svg = drawLayout(ROUGH_LAYOUT);
  const tops = ["one", "two over it", "three"].map((name) =>
    Number(new RegExp(`y="(\\d+)">${name}<`, "u").exec(svg)?.[1]),
  );
  expect(tops[1]).toBeGreaterThan(tops[0] ?? Number.NaN);
  expect(tops[2]).toBeGreaterThan(tops[1] ?? Number.NaN);
});

test("what nobody knows is hatched, torn off, and said", () => {
  const svg = drawLayout(UNKNOWN_LAYOUT);
  expect(textsOf(svg)).toEqual(
    expect.arrayContaining([
      "length not known · 3 tracks · 6 clips",
      "time not known",
      "0:00 – length not known",
    ]),
  );
  expect(titlesOf(svg)).toEqual(
    expect.arrayContaining([expect.stringContaining("drone.mp4\nstart not known")]),
  );
  expect(svg.match(/class="h"/gu)).toHaveLength(4);
  expect(drawLayout(SMALL_LAYOUT)).not.toContain('class="h"');
});

test("a clip that the film's end cuts stays inside the picture and says so", () => {
  const svg = drawLayout(ROUGH_LAYOUT);
  expect(titlesOf(svg)).toEqual(
    expect.arrayContaining([
      expect.stringContaining("(5 min), cut at 0:14 by the film’s end".replace("’", "&#39;")),
    ]),
  );
  expect(farthestX(svg)).toBeLessThan(946);
});

test("hostile text stays text, and what XML can't hold is replaced", () => {
  const svg = drawLayout(ROUGH_LAYOUT, { title: '"><script>' });
  expect(svg).not.toMatch(/<script|<img|<b>/u);
  expect(svg.match(/<\/svg>/gu)).toHaveLength(1);
  expect(svg).toContain("&lt;/svg&gt;&lt;script&gt;");
  expect(svg).not.toMatch(/\0|\p{Surrogate}/u);
});

test.each([3, 30, 300])("stays legible with %d clips in a row", (count) => {
  const svg = drawLayout(longLayout(count));
  const widths = [...svg.matchAll(/class="k kv[^"]*".*?d="M([^"]*)Z"/gsu)].map(([, d = ""]) => {
    const xs = xsOf(d);
    return Math.max(...xs) - Math.min(...xs);
  });
  const inOrder = [...widths].sort((a, b) => a - b);
  expect(inOrder[Math.floor(widths.length / 2)]).toBeGreaterThan(24);
  expect(farthestX(svg)).toBeLessThan(946);
  const names = titlesOf(svg).filter((title) => title?.startsWith("scene-"));
  expect(new Set(names).size).toBe(count);
  // Cut or shortened, a name never reaches over the edge of its clip.
  if (count > 100) expect(textsOf(svg)).toEqual(expect.arrayContaining(["003", "theme.mp3"]));
});

test("is narrow for a phone: names of lanes stand above them", () => {
  const svg = drawLayout(SMALL_LAYOUT, { width: 328 });
  expect(svg).toContain('viewBox="0 0 328 ');
  expect(farthestX(svg)).toBeLessThanOrEqual(312);
});

test("is the same every time, light and dark, and asks for nothing from outside", () => {
  const svg = drawLayout(longLayout(30));
  expect(drawLayout(longLayout(30))).toBe(svg);
  expect(svg).toContain("@media (prefers-color-scheme:dark)");
  expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(/(href|src|@import|url\((?!#))/u);
});

test.each([
  ["nothing", laidOut([])],
  ["tracks without clips", laidOut([laidTrack("VideoTracks", [])], 0)],
])("says that %s is on it", (_, layout) => {
  expect(textsOf(drawLayout(layout))).toContain("Nothing is on this timeline.");
});

test.each([
  ["not a number", Number.NaN, Number.NaN],
  ["endless", 0, Number.POSITIVE_INFINITY],
  ["before the start", -5, -1],
  ["backwards", 5, 2],
  ["astronomic", 0, 1e15],
  ["tiny", 0, 1e-9],
])("draws times that are %s without a broken number", (_, startSeconds, endSeconds) => {
  const clips = [
    { startSeconds, endSeconds },
    { startSeconds: 1, endSeconds: 2 },
  ];
  for (const duration of [undefined, endSeconds]) {
    const svg = drawLayout(laidOut([laidTrack("VideoTracks", clips)], duration), { width: Number.NaN });
    expect(svg).not.toMatch(/NaN|Infinity|undefined/u);
    expect(svg.length).toBeLessThan(100_000);
  }
});
