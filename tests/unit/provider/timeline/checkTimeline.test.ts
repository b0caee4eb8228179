import fc from "fast-check";
import { checkTimeline } from "../../../../provider/src/timeline/check/checkTimeline";
import { timelineRules } from "../../../../provider/src/timeline/check/timelineRules";
import { layoutTimeline } from "../../../../provider/src/timeline/layout/layoutTimeline";
import { inspectTimeline } from "../../../../provider/src/timeline/inspect/inspectTimeline";
import { describeFilm } from "../../../../provider/src/timeline/inspect/describeFilm";
import { describeTracks } from "../../../../provider/src/timeline/inspect/describeTracks";
import { unknownMarker } from "../../../../provider/src/timeline/unknownMarker";
import { stepsOf } from "../../../../bench/checking/stepsOf.mts";
import { brokenTimelines } from "../../../support/brokenTimelines";
import { ossUrl } from "../../../support/films";
import { randomTimeline } from "../../../support/randomTimelines";
import { withEach } from "../../../support/withEach";

const region = "cn-shanghai";
const refusedIn = (timeline: unknown) =>
  checkTimeline(timeline, { region }).filter(({ severity }) => severity === "refused");

it("random films that a renderer takes are not refused", () => {
  fc.assert(fc.property(randomTimeline, (timeline) => expect(refusedIn(timeline)).toEqual([])));
});

describe("what is not surely wrong is not refused, nor warned of", () => {
  const clip = { MediaURL: ossUrl("in/clip.mp4"), Out: 5 };
  const image = { Type: "Image", MediaURL: ossUrl("in/image.png"), Duration: 3 };
  const video = (...clips: readonly object[]) => ({ VideoTracks: [{ VideoTrackClips: clips }] });
  const fade = { Effects: [{ Type: "Transition", SubType: "fade", Duration: 2 }] };

  it.each<[what: string, timeline: object]>([
    ["the zeros that ICE's editor writes for images", video({ ...image, In: 0, Out: 0 })],
    [
      "an image over the film between two clips",
      video({ ...clip, ...fade }, { ...image, Type: "GlobalImage", Duration: 1 }, clip),
    ],
    [
      "sound that may begin where the one before it ends",
      {
        ...video(clip),
        AudioTracks: [
          {
            AudioTrackClips: [
              { ...clip, Out: 2 },
              { ...clip, Out: 2 },
            ],
          },
        ],
      },
    ],
    ["clips out of order", video({ ...clip, TimelineIn: 5 }, { ...clip, TimelineIn: 0 })],
    [
      "a paid transition",
      video({ ...clip, Effects: [{ Type: "Transition", SubType: "OT0001-000001" }] }, clip),
    ],
    [
      "a list of transitions to choose from",
      video({ ...clip, Effects: [{ Type: "Transition", SubType: "fade, burn" }] }, clip),
    ],
    [
      "a template's repeated clip",
      video({ Sys_Type: "ArrayItems", Sys_ArrayObject: "$Clips", Sys_Template: { Type: "x" } }),
    ],
    [
      "a template's repeated track",
      { VideoTracks: [{ Sys_Type: "ArrayItems", Sys_ArrayObject: "$Tracks", Sys_Template: {} }] },
    ],
    ["null for what is not given", video({ ...clip, MediaId: null, In: null, Effects: null })],
  ])("%s", (_what, timeline) => {
    expect(checkTimeline(timeline, { region })).toEqual([]);
  });
});

describe("what is not known yet", () => {
  const all = Object.values(brokenTimelines).flat();

  it.each([unknownMarker, `https://${unknownMarker}/x.mp4`, "$Clip", "$Clip:5", "$片头:NULL"])(
    "is never judged: %s in any place of any timeline adds no finding",
    (unknown) => {
      for (const { timeline, region: itsRegion = region } of all) {
        const known = new Set(keysOf(checkTimeline(timeline, { region: itsRegion })));
        for (const changed of withEach(timeline, unknown)) {
          const added = keysOf(checkTimeline(changed, { region: itsRegion })).filter(
            (key) => !known.has(key),
          );
          expect(added).toEqual([]);
        }
      }
    },
  );

  it("makes no time, and counts as a material", () => {
    const film = {
      VideoTracks: [{ VideoTrackClips: [{ MediaURL: unknownMarker }, { MediaURL: unknownMarker, Out: 3 }] }],
    };
    const { durationSeconds, materials } = layoutTimeline(film);
    expect(durationSeconds).toBeUndefined();
    expect(materials).toHaveLength(2);
  });
});

it("nothing that JSON can hold makes anything throw", () => {
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(
      null,
      "",
      "$x",
      unknownMarker,
      -1,
      1e308,
      "1e3",
      [],
      {},
      [[]],
      { Type: {} },
      "constructor",
      "__proto__",
    ),
  );
  const keys = fc.constantFrom(
    "VideoTracks VideoTrackClips AudioTracks AudioTrackClips ImageTracks ImageTrackClips SubtitleTracks SubtitleTrackClips",
    "EffectTracks EffectTrackItems Effects Type SubType MediaURL MediaId FileURL In Out MaxOut TimelineIn TimelineOut",
    "Duration Speed MainTrack MaxDuration FECanvas LoopMode Content ReferenceClipId ClipId SubtitleEffects constructor",
  );
  const key = keys.chain((line) => fc.constantFrom(...line.split(" ")));
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5, depthSize: "large" },
      odd,
      fc.array(tie("tree"), { maxLength: 3 }),
      fc.dictionary(key, tie("tree"), { maxKeys: 6 }),
    ),
  }));
  fc.assert(
    fc.property(tree, (timeline) => {
      checkTimeline(timeline, { region });
      layoutTimeline(timeline);
      layoutTimeline(JSON.stringify(timeline));
      const film = inspectTimeline(timeline, { outputMediaConfig: timeline });
      expect(describeFilm(film)).toMatch(/^renders /u);
      expect(describeTracks(film)).not.toMatch(/NaN|undefined|Infinity/u);
    }),
    { numRuns: 2_000 },
  );
});

it("ten times the clips take ten times the steps", () => {
  const steps = (count: number) => stepsOf(clips(count), (watched) => checkTimeline(watched, { region }));
  expect(steps(2_000) / steps(200)).toBeLessThan(11);
});

it("every rule is broken by a timeline of the tests, and says which", () => {
  for (const [rule, broken] of Object.entries(brokenTimelines)) {
    for (const { timeline, region: itsRegion = region } of broken) {
      expect(checkTimeline(timeline, { region: itsRegion }).map((one) => one.rule)).toEqual([rule]);
    }
  }
  expect(Object.keys(brokenTimelines).sort()).toEqual(Object.keys(timelineRules).sort());
});

const keysOf = (findings: ReturnType<typeof checkTimeline>) =>
  findings.map(({ rule, path }) => `${rule} ${path}`);

function clips(count: number) {
  const clip = (index: number) => ({
    MediaURL: ossUrl(`in/${index}.mp4`),
    In: 0,
    Out: 5,
    Effects: [{ Type: "Transition", SubType: "fade", Duration: 1 }],
  });
  return {
    VideoTracks: [{ VideoTrackClips: Array.from({ length: count }, (_, index) => clip(index)) }],
    SubtitleTracks: [
      { SubtitleTrackClips: Array.from({ length: count }, () => ({ Type: "Text", Content: "Hello" })) },
    ],
  };
}
