import { converted } from "../../../support/edits/converted";

type Node = Readonly<Record<string, unknown>>;
const time = (value: number, rate = 25): Node => ({ OTIO_SCHEMA: "RationalTime.1", value, rate });
const range = (start: number, frames: number, rate = 25): Node => ({
  OTIO_SCHEMA: "TimeRange.1",
  start_time: time(start, rate),
  duration: time(frames, rate),
});
const external = (name: string, available: Node | null = range(0, 1000)): Node => ({
  OTIO_SCHEMA: "ExternalReference.1",
  target_url: `file:///Job/${name}`,
  available_range: available,
});
const clip = (name: string, source: Node | null, more: Node = {}): Node => ({
  OTIO_SCHEMA: "Clip.2",
  name,
  source_range: source,
  media_references: { DEFAULT_MEDIA: external(name) },
  active_media_reference_key: "DEFAULT_MEDIA",
  ...more,
});
const gap = (frames: number): Node => ({ OTIO_SCHEMA: "Gap.1", name: "", source_range: range(0, frames) });
const transition = (before: number, after: number): Node => ({
  OTIO_SCHEMA: "Transition.1",
  transition_type: "SMPTE_Dissolve",
  name: "",
  in_offset: time(before),
  out_offset: time(after),
});
const track = (children: readonly Node[], more: Node = {}): Node => ({
  OTIO_SCHEMA: "Track.1",
  kind: "Video",
  name: "",
  children,
  ...more,
});
const stack = (children: readonly Node[], more: Node = {}): Node => ({
  OTIO_SCHEMA: "Stack.1",
  name: "nest",
  children,
  ...more,
});
const timeline = (...tracks: readonly Node[]) =>
  JSON.stringify({ OTIO_SCHEMA: "Timeline.1", name: "Film", tracks: stack(tracks) });

test("a nested stack and a nested track are cut to their source_range, and lie flat", () => {
  const nest = stack(
    [
      track([clip("a.mp4", range(0, 100)), clip("b.mp4", range(50, 100))]),
      track([gap(50), clip("c.mp4", range(10, 100))]),
    ],
    { source_range: range(75, 100) },
  );
  const text = timeline(
    track([
      clip("x.mp4", range(0, 25)),
      nest,
      track([clip("y.mp4", range(0, 100))], { source_range: range(25, 50) }),
    ]),
    track([gap(25), clip("top.mp4", range(0, 25))]),
  );
  expect(converted(text)).toMatchObject({
    lines: [
      "V1 x.mp4 0-1 of 0-1",
      "V1 a.mp4 1-2 of 3-4",
      "V1 b.mp4 2-5 of 2-5",
      "V1 y.mp4 5-7 of 1-3",
      "V2 c.mp4 1-4 of 1.4-4.4",
      "V3 top.mp4 1-2 of 0-1",
    ],
    seconds: 7,
    warnings: [],
  });
});

test("transitions have both offsets; beside a gap and at the ends they are fades", () => {
  const text = timeline(
    track([
      transition(0, 10),
      clip("a.mp4", range(100, 50)),
      transition(5, 10),
      clip("b.mp4", range(100, 50)),
      transition(10, 5),
      gap(25),
      transition(5, 10),
      clip("c.mp4", range(100, 50)),
      transition(10, 0),
    ]),
  );
  expect(converted(text)).toMatchObject({
    lines: [
      "V1 a.mp4 0-2.4 of 4-6.4, AFade In 0.4, Transition fade 0.6",
      "V1 b.mp4 1.8-4.2 of 3.8-6.2, AFade Out 0.6",
      "V1 c.mp4 4.8-7 of 3.8-6, AFade In 0.6, AFade Out 0.4",
    ],
    seconds: 7,
    warnings: ["fade a.mp4 0", "fade b.mp4 3.6", "fade c.mp4 4.8", "fade c.mp4 6.6"],
  });
});

test("chained transitions share a clip without a hole", () => {
  const text = timeline(
    track([
      clip("a.mp4", range(100, 50)),
      transition(10, 10),
      clip("b.mp4", range(100, 30)),
      transition(10, 10),
      clip("c.mp4", range(100, 50)),
    ]),
  );
  expect(converted(text).lines).toEqual([
    "V1 a.mp4 0-2.4 of 4-6.4, Transition fade 0.8",
    "V1 b.mp4 1.6-3.6 of 3.6-5.6, Transition fade 0.8",
    "V1 c.mp4 2.8-5.2 of 3.6-6",
  ]);
});

test("speed of a nest, a clip of the first schema, a file that begins at an hour, a length that is the file's", () => {
  const warp = { effects: [{ OTIO_SCHEMA: "LinearTimeWarp.1", name: "", time_scalar: 2 }] };
  const first = {
    OTIO_SCHEMA: "Clip.1",
    name: "old.mp4",
    source_range: null,
    media_reference: external("old.mp4", range(90_000, 50)),
  };
  const text = timeline(
    track([
      stack([track([clip("a.mp4", range(0, 100))])], { source_range: range(10, 25), ...warp }),
      first,
      clip("late.mp4", range(90_025, 25), {
        media_references: { DEFAULT_MEDIA: external("late.mp4", range(90_000, 500)) },
      }),
    ]),
  );
  expect(converted(text).lines).toEqual([
    "V1 a.mp4 0-1 of 0.4-2.4, x2",
    "V1 old.mp4 1-3 of 0-2",
    "V1 late.mp4 3-4 of 1-2",
  ]);
});

test("rates as files write them: 23.976 is 24000/1001, and a rate of its own for each clip", () => {
  const text = timeline(
    track([
      clip("a.mp4", range(24, 48, 23.976)),
      clip("b.mp4", range(48, 48, 23.98)),
      clip("c.mp4", range(30, 60, 29.97)),
    ]),
  );
  const { lines, edit } = converted(text);
  expect(lines).toEqual([
    "V1 a.mp4 0-2.002 of 1.001-3.003",
    "V1 b.mp4 2.002-4.004 of 2.002-4.004",
    "V1 c.mp4 4.004-6.006 of 1.001-3.003",
  ]);
  expect(edit.rate).toEqual({ n: 24000, d: 1001 });
});

test("of a collection one timeline is asked for; sound after the picture keeps the film going", () => {
  const one = {
    OTIO_SCHEMA: "Timeline.1",
    name: "One",
    tracks: stack([
      track([clip("a.mp4", range(0, 25))]),
      track([clip("m.wav", range(0, 75))], { kind: "Audio" }),
    ]),
  };
  const text = JSON.stringify({
    OTIO_SCHEMA: "SerializableCollection.1",
    children: [one, { ...one, name: "Two" }],
  });
  expect(() => converted(text)).toThrow(/2 timelines: "One", "Two"/u);
  expect(converted(text, { sequence: "One" })).toMatchObject({
    lines: ["V1 a.mp4 0-1 of 0-1, silent", "A1 main m.wav 0-3 of 0-3"],
    seconds: 3,
  });
});

test("an unknown start of a file is told where the clip begins after an hour", () => {
  const text = timeline(
    track([
      clip("a.mp4", range(90_000, 25), { media_references: { DEFAULT_MEDIA: external("a.mp4", null) } }),
    ]),
  );
  expect(converted(text)).toMatchObject({
    lines: ["V1 a.mp4 0-1 of 3600-3601"],
    warnings: ["timecode a.mp4 0"],
  });
});

test.each([
  [
    "an image sequence",
    track([
      clip("a", range(0, 25), {
        media_references: { DEFAULT_MEDIA: { OTIO_SCHEMA: "ImageSequenceReference.1" } },
      }),
    ]),
    /timeline\.tracks\.children\[0\]\.children\[0\] \("a"\) is an image sequence/u,
  ],
  [
    "a clip without a length",
    track([clip("a", null, { media_references: { DEFAULT_MEDIA: external("a", null) } })]),
    /neither a source_range nor an available_range/u,
  ],
  ["a rate of 0", track([clip("a", range(0, 25, 0))]), /children\[0\]\.source_range\.start_time is no time/u],
])("%s is refused by its path", (_what, node, message) => {
  expect(() => converted(timeline(node))).toThrow(message);
});

test("JSON that is none is refused with its line", () => {
  expect(() => converted('{\n"OTIO_SCHEMA": "Timeline.1",\n!}')).toThrow(/not valid JSON \(line 3\)/u);
});

test("a speed of a whole track or of the whole stack is told; a nest's other effects are told once", () => {
  const warp = (scalar: number) => [{ OTIO_SCHEMA: "LinearTimeWarp.1", name: "", time_scalar: scalar }];
  const glow = [{ OTIO_SCHEMA: "Effect.1", name: "", effect_name: "Glow" }];
  const text = JSON.stringify({
    OTIO_SCHEMA: "Timeline.1",
    name: "Film",
    tracks: stack(
      [
        track([clip("a.mp4", range(0, 50))], { effects: warp(2) }),
        track([track([clip("b.mp4", range(0, 50))], { effects: [...warp(2), ...glow], name: "inner" })]),
      ],
      { effects: warp(0.5) },
    ),
  });
  expect(converted(text)).toMatchObject({
    lines: ["V1 a.mp4 0-2 of 0-2", "V2 b.mp4 0-1 of 0-2, x2"],
    warnings: ["speed-ramp", "speed-ramp", "effect inner 0", "ending 1"].filter((one) => one !== "ending 1"),
  });
});

test("timelines of a collection in a collection are found", () => {
  const one = JSON.parse(timeline(track([clip("a.mp4", range(0, 25))]))) as Node;
  const collection = (children: readonly Node[]) => ({
    OTIO_SCHEMA: "SerializableCollection.1",
    name: "bin",
    children,
  });
  expect(converted(JSON.stringify(collection([collection([one])]))).lines).toEqual(["V1 a.mp4 0-1 of 0-1"]);
});

test("a nest that stands still stands where it begins, on all its planes", () => {
  const freeze = { effects: [{ OTIO_SCHEMA: "FreezeFrame.1", name: "", time_scalar: 0 }] };
  const nest = stack(
    [
      track([clip("a.mp4", range(0, 50)), clip("b.mp4", range(50, 100))]),
      track([gap(50), clip("c.mp4", range(10, 100))]),
      track([clip("m.wav", range(0, 150))], { kind: "Audio" }),
    ],
    { source_range: range(75, 50), ...freeze },
  );
  expect(converted(timeline(track([clip("x.mp4", range(0, 25)), nest])))).toMatchObject({
    lines: [
      "V1 x.mp4 0-1 of 0-1, silent",
      "V1 b.mp4 1-3 of 3-3.04, FreezeFrame 1.96, silent",
      "V2 c.mp4 1-3 of 1.4-1.44, FreezeFrame 1.96, silent",
    ],
    warnings: [],
  });
});
