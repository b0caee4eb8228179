import { drawTimeline } from "../../../../../provider/src/timeline/draw/drawTimeline";
import { layoutTimeline } from "../../../../../provider/src/timeline/layout/layoutTimeline";

const url = "https://films.oss-cn-shanghai.aliyuncs.com/clips/opening.mp4";
const timeline = { VideoTracks: [{ VideoTrackClips: [{ MediaURL: url }] }] };

test("takes a timeline, its JSON text, or a layout of one", () => {
  const drawn = drawTimeline(timeline);
  expect(drawn).toContain("opening.mp4");
  expect(drawTimeline(JSON.stringify(timeline))).toBe(drawn);
  expect(drawTimeline(layoutTimeline(timeline))).toBe(drawn);
});

test("knows a length that it is told", () => {
  expect(drawTimeline(timeline)).toContain("length not known");
  const drawn = drawTimeline(timeline, { materialSeconds: new Map([[url, 12]]), title: "Trailer" });
  expect(drawn).toContain("Trailer: 12 s");
  expect(drawn).not.toContain("not known");
});

test.each([undefined, null, 7, "no JSON", [], { tracks: "none" }, { VideoTracks: "$Tracks" }])(
  "draws something for %j",
  (odd) => {
    expect(drawTimeline(odd)).toMatch(/^<svg [^]*<\/svg>\n$/u);
  },
);
