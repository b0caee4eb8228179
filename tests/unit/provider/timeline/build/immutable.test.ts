import { film } from "../../../../../provider/src/timeline/build/film";

const isFrozen = (value: unknown): boolean =>
  typeof value !== "object" ||
  value === null ||
  (Object.isFrozen(value) && Object.values(value).every(isFrozen));

it("each call leaves the film before as it was", () => {
  const opening = film().clip("a").title("Hello").track({ Id: 1 });
  const before = opening.build();
  const branches = [
    opening.clip("b"),
    opening.image("b", 1),
    opening.transition("fade"),
    opening.overlay("b"),
    opening.overlayImage("b", 1),
    opening.logo("b"),
    opening.title("b"),
    opening.subtitles("b.srt"),
    opening.audio("b"),
    opening.speech("b"),
    opening.track({ Id: 2 }),
    opening.canvas(1, 1),
    opening.raw({ VideoTracks: [{}] }),
    opening.clip("b").effect({ Type: "Flip" }),
  ];
  expect(opening.build()).toEqual(before);
  expect(new Set([opening, ...branches]).size).toBe(branches.length + 1);
});

it("films go on from one beginning, each on its own", () => {
  const opening = film().clip("a").transition("fade");
  expect(opening.clip("b").build().VideoTracks).toMatchObject([
    { VideoTrackClips: [{ MediaURL: "a" }, { MediaURL: "b" }] },
  ]);
  expect(opening.clip("c").build().VideoTracks).toMatchObject([
    { VideoTrackClips: [{ MediaURL: "a" }, { MediaURL: "c" }] },
  ]);
});

it("everything is frozen, and what the caller gave is his own still", () => {
  const face = { Bold: true };
  const effects = [{ Type: "Flip", Direction: "horizontal" }];
  const options = { FontFace: face };
  const made = film().clip("a", { Effects: effects }).title("Hello", options);
  const timeline = made.build();
  face.Bold = false;
  effects.push({ Type: "Flip", Direction: "vertical" });
  expect(made.build()).toEqual(timeline);
  expect(timeline.SubtitleTracks).toMatchObject([{ SubtitleTrackClips: [{ FontFace: { Bold: true } }] }]);
  expect(isFrozen(made)).toBe(true);
  expect(isFrozen(timeline)).toBe(true);
  expect([face, effects, options].some(Object.isFrozen)).toBe(false);
});

it("a timeline is plain data", () => {
  const timeline = film().clip("a", { out: 2 }).audio("b", { gain: 0.5 }).raw({ MaxDuration: 5 }).build();
  expect(structuredClone(timeline)).toEqual(timeline);
  expect(JSON.parse(JSON.stringify(timeline))).toEqual(timeline);
});
