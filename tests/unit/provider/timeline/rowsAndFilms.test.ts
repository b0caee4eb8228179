import fc from "fast-check";
import { checkTimeline } from "../../../../provider/src/timeline/check/checkTimeline";
import { layoutTimeline } from "../../../../provider/src/timeline/layout/layoutTimeline";
import { ossUrl } from "../../../support/films";
import { randomFilms } from "../../../support/randomFilms";
import { timelineRows } from "../../../support/timelineRows";

const region = "cn-shanghai";

/** Rows that show a field by itself where it makes sense only beside others. */
const doubtfulRows: Readonly<Record<string, string>> = {
  "Video ReferenceClipId": "warned: unknown reference",
  "Audio alignment": "warned: unknown reference",
  "Text alignment of clips": "warned: unknown reference",
  "Effect Text Fixed": "warned: motion of a text",
  "Video TimelineIn, TimelineOut": "warned: window without Out",
  "Video LoopMode": "warned: no effect",
  "Text In, Out": "warned: no effect",
  "Track AutoSpeed": "warned: no effect",
  "Audio track AutoSpeed": "warned: no effect",
  "Subtitle AI_ASR": "warned: no effect",
};

it.each(timelineRows)("the row $row passes the checks", ({ row, timeline }) => {
  const findings = checkTimeline(inBucket(timeline), { region });
  const expected = row in doubtfulRows ? [doubtfulRows[row]] : [];
  expect([...new Set(findings.map(({ severity, rule }) => `${severity}: ${rule}`))]).toEqual(expected);
});

it("what the builder makes passes the checks, and is as long as it says", () => {
  const films = randomFilms({
    video: ossUrl("in/video.mp4"),
    image: ossUrl("in/image.png"),
    sound: ossUrl("in/sound.mp3"),
    subtitles: ossUrl("in/lines.srt"),
  });
  const materialSeconds = new Map([
    [ossUrl("in/video.mp4"), 4],
    [ossUrl("in/sound.mp3"), 12],
  ]);
  fc.assert(
    fc.property(films, ({ timeline, seconds }) => {
      const written: unknown = JSON.parse(JSON.stringify(timeline));
      // Its random titles and sounds may outlast the film, which is only doubtful.
      const mayBe: readonly string[] = ["past the end", "sound after the picture"];
      const findings = checkTimeline(written, { region }).filter(({ rule }) => !mayBe.includes(rule));
      expect(findings).toEqual([]);
      expect(layoutTimeline(written, { materialSeconds }).durationSeconds).toBeCloseTo(seconds, 2);
    }),
    { numRuns: 200 },
  );
});

/** The rows name files; in a bucket they pass for materials. */
function inBucket(timeline: object): unknown {
  const toAddress = (key: string, value: unknown) =>
    /(?:URL|Url)$/u.test(key) && typeof value === "string" && !value.includes("://") ? ossUrl(value) : value;
  return JSON.parse(JSON.stringify(timeline, toAddress));
}
