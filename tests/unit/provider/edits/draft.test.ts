import { converted } from "../../../support/edits/converted";

type Node = Readonly<Record<string, unknown>>;
const us = (seconds: number) => Math.round(seconds * 1_000_000);
const range = (start: number, seconds: number) => ({ start: us(start), duration: us(seconds) });
const video = (name: string, more: Node = {}): Node => ({
  id: name,
  path: `/Job/${name}`,
  material_name: name,
  type: "video",
  duration: us(20),
  width: 1920,
  height: 1080,
  ...more,
});
const segment = (
  material: string,
  target: readonly [number, number],
  source: readonly [number, number] | null,
  more: Node = {},
): Node => ({
  material_id: material,
  target_timerange: range(...target),
  source_timerange: source === null ? null : range(...source),
  speed: 1,
  volume: 1,
  visible: true,
  extra_material_refs: [],
  ...more,
});
const track = (type: string, segments: readonly Node[], more: Node = {}): Node => ({
  type,
  name: type,
  attribute: 0,
  segments,
  ...more,
});
const contents = (materials: Node, ...tracks: readonly Node[]): Node => ({
  canvas_config: { width: 1920, height: 1080 },
  fps: 30,
  materials,
  tracks,
});
const draft = (materials: Node, ...tracks: readonly Node[]) => JSON.stringify(contents(materials, ...tracks));

const videos = ["a.mp4", "b.mp4"].map((name) => video(name));

test("the lengths tell the speed, whatever stands beside them", () => {
  const text = draft(
    { videos },
    track("video", [
      segment("a.mp4", [0, 2], [1, 3], { speed: 1 }),
      segment("b.mp4", [2, 3], [0, 1], { speed: 0.333_333 }),
    ]),
  );
  expect(converted(text).lines).toEqual(["V1 a.mp4 0-2 of 1-4, x1.5", "V1 b.mp4 2-5 of 0-1, x0.333333"]);
});

test.each([
  ["gif", "V1 a.gif 0-2 of 1-5, x2"],
  ["video", "V1 a.gif 0-2 of 1-5, x2"],
  ["photo", "V1 a.gif 0-2"],
])("a GIF that is called a %s moves, unless that is a photo", (type, line) => {
  const gif = track("video", [segment("a.gif", [0, 2], [1, 4], { speed: 2 })]);
  expect(converted(draft({ videos: [video("a.gif", { type })] }, gif)).lines).toEqual([line]);
});

test("a compound clip lies flat, at its speed and its level", () => {
  const inner = contents(
    { videos, audios: [{ id: "m", path: "/Job/m.mp3", name: "m.mp3", duration: us(60) }] },
    track("video", [segment("a.mp4", [0, 3], [0, 3]), segment("b.mp4", [3, 3], [5, 3])]),
    track("audio", [segment("m", [1, 4], [10, 4])]),
  );
  const materials = {
    videos: [video("nest", { path: "" })],
    drafts: [{ id: "d", type: "combination", draft: inner }],
  };
  const text = draft(
    materials,
    track("video", [segment("nest", [0, 2], [2, 4], { extra_material_refs: ["d"], volume: 0.5 })]),
  );
  expect(converted(text)).toMatchObject({
    lines: [
      "V1 a.mp4 0-0.5 of 2-3, x2, Volume 0.5",
      "V1 b.mp4 0.5-2 of 5-8, x2, Volume 0.5",
      "A1 m.mp3 0-1.5 of 11-14, x2, Volume 0.5",
    ],
    warnings: [],
  });
});

test("a place is half canvases upwards; scale fits the picture in first; a turn, a flip and a crop", () => {
  const clip = {
    alpha: 0.5,
    scale: { x: 0.5, y: 0.5 },
    transform: { x: 0.5, y: 0.5 },
    rotation: 90,
    flip: { horizontal: true, vertical: false },
  };
  const crop = {
    upper_left_x: 0.25,
    upper_left_y: 0,
    upper_right_x: 1,
    upper_right_y: 0,
    lower_left_x: 0.25,
    lower_left_y: 1,
    lower_right_x: 1,
    lower_right_y: 1,
  };
  const text = draft(
    { videos: [video("a.mp4", { crop })] },
    track("video", [segment("a.mp4", [0, 2], [0, 2], { clip })]),
  );
  const { edit, warnings } = converted(text);
  expect(warnings).toEqual(["placement a.mp4 0"]);
  expect(edit.timeline.VideoTracks?.[0]?.VideoTrackClips).toMatchObject([
    {
      X: 0.5,
      Y: 0,
      Width: 0.5,
      Height: 0.5,
      Opacity: 0.5,
      Effects: [
        { Type: "Crop", X: 0.25, Width: 0.75 },
        { Type: "Flip", Direction: "horizontal" },
        { Type: "Rotate", Degree: 90 },
      ],
    },
  ]);
});

test("muted tracks are silent, hidden segments keep their place, tracks are drawn by their index", () => {
  const text = draft(
    { videos },
    track("video", [segment("a.mp4", [0, 2], [0, 2], { render_index: 14_000 })], {
      attribute: 1,
      name: "over",
    }),
    track(
      "video",
      [
        segment("b.mp4", [0, 2], [0, 2], { visible: false, render_index: 0 }),
        segment("b.mp4", [2, 2], [2, 2], { render_index: 0 }),
      ],
      { name: "main" },
    ),
    track("adjust", [segment("x", [0, 2], null)]),
  );
  expect(converted(text)).toMatchObject({
    lines: ["V1 b.mp4 2-4 of 2-4", "V2 a.mp4 0-2 of 0-2, silent"],
    warnings: ["effect adjust 0", "disabled b.mp4 0"],
  });
});

test("a transition moves to where the files have pictures, and keeps the film's length", () => {
  const transitions = [{ id: "t", name: "叠化", duration: us(1), is_overlap: true }];
  const text = draft(
    { videos, transitions },
    track("video", [
      segment("a.mp4", [0, 2], [18, 2], { extra_material_refs: ["t"] }),
      segment("b.mp4", [2, 2], [5, 2]),
    ]),
  );
  expect(converted(text)).toMatchObject({
    lines: ["V1 a.mp4 0-2 of 18-20, Transition fade 1", "V1 b.mp4 1-4 of 4-7"],
    seconds: 4,
    warnings: [],
  });
});

test("keyframes of the level at the ends are fades; other movements are told", () => {
  const frames = (type: string, ...values: readonly (readonly [number, number])[]) => ({
    property_type: type,
    keyframe_list: values.map(([at, value]) => ({ time_offset: us(at), values: [value] })),
  });
  const keyframes = (...lists: readonly Node[]) => ({ common_keyframes: lists });
  const text = draft(
    { videos },
    track("video", [
      segment("a.mp4", [0, 4], [0, 4], keyframes(frames("KFTypeVolume", [0, 0], [1, 0.8], [3, 0.8], [4, 0]))),
      segment(
        "b.mp4",
        [4, 4],
        [0, 4],
        keyframes(frames("KFTypeVolume", [0, 1], [2, 0], [4, 1]), frames("KFTypeAlpha", [0, 0.5], [1, 1])),
      ),
    ]),
  );
  expect(converted(text)).toMatchObject({
    lines: [
      "V1 a.mp4 0-4 of 0-4, Volume 0.8, AFade In 1, AFade Out 1",
      "V1 b.mp4 4-8 of 0-4, opacity 0.5, Volume 0.5",
    ],
    warnings: ["keyframes b.mp4 4", "keyframes b.mp4 4"],
  });
});

test("texts: JSON in the JSON, or the tags of older drafts", () => {
  const content = JSON.stringify({
    text: "你好",
    styles: [{ size: 10, bold: true, fill: { content: { solid: { color: [1, 0, 0] } } } }],
  });
  const texts = [
    { id: "t", content, alignment: 1 },
    { id: "old", content: "<size=10><color=(1,1,1,1)>[Old]</color></size>", text_color: "#00ff00" },
  ];
  const clip = { transform: { x: 0, y: -0.8 }, scale: { x: 1, y: 1 } };
  const text = draft(
    { videos, texts },
    track("video", [segment("a.mp4", [0, 4], [0, 4])]),
    track("text", [segment("t", [1, 2], null, { clip }), segment("old", [3, 1], null)]),
  );
  expect(converted(text).edit.timeline.SubtitleTracks?.[0]?.SubtitleTrackClips).toMatchObject([
    {
      Content: "你好",
      TimelineIn: 1,
      TimelineOut: 3,
      FontColor: "#FF0000",
      FontSize: 108,
      X: 0.5,
      Y: 0.9,
      Alignment: "CenterCenter",
    },
    { Content: "Old", FontColor: "#00FF00" },
  ]);
});

test("an encrypted draft is refused in plain words", () => {
  expect(() => converted(Buffer.from(`${"qZ9+/a".repeat(40)}==\n`))).toThrow(/The draft is encrypted/u);
});

test("a pile of clips that no edit has is refused, not sorted for minutes", () => {
  const pile = Array.from({ length: 600 }, () => segment("a.mp4", [0, 1], [0, 1]));
  expect(() => converted(draft({ videos: [video("a.mp4")] }, track("video", pile)))).toThrow(
    /More than 500 clips of one track lie over each other/u,
  );
});

test("a compound clip's place, size, turn, mirror and opacity go to its clips and titles", () => {
  const inner = contents(
    {
      videos: [video("a.mp4"), video("b.mp4")],
      texts: [{ id: "t", content: JSON.stringify({ text: "T", styles: [{ size: 10 }] }), alignment: 1 }],
    },
    track("video", [segment("a.mp4", [0, 2], [0, 2])]),
    track("video", [
      segment("b.mp4", [0, 2], [0, 2], {
        clip: { alpha: 0.5, scale: { x: 0.5, y: 0.5 }, transform: { x: -0.5, y: 0.5 } },
      }),
    ]),
    track("text", [
      segment("t", [0, 2], null, { clip: { transform: { x: 0, y: -0.5 }, scale: { x: 1, y: 1 } } }),
    ]),
  );
  const text = draft(
    { drafts: [{ id: "d", draft: inner }] },
    track("video", [
      segment("d", [0, 2], [0, 2], {
        clip: {
          alpha: 0.5,
          scale: { x: 0.5, y: 0.5 },
          transform: { x: 0.5, y: 0 },
          flip: { horizontal: true, vertical: false },
        },
      }),
    ]),
  );
  const { edit, warnings } = converted(text);
  const [a, b] = (edit.timeline.VideoTracks ?? []).map(({ VideoTrackClips }) => VideoTrackClips?.[0]);
  const flip = [{ Type: "Flip", Direction: "horizontal" }];
  expect(a).toMatchObject({ X: 0.5, Y: 0.25, Width: 0.5, Height: 0.5, Opacity: 0.5, Effects: flip });
  // Mirrored, the upper left quarter is the upper right one of the nest.
  expect(b).toMatchObject({ X: 0.75, Y: 0.25, Width: 0.25, Height: 0.25, Opacity: 0.25, Effects: flip });
  expect(edit.timeline.SubtitleTracks?.[0]?.SubtitleTrackClips).toMatchObject([
    { X: 0.75, Y: 0.625, FontSize: 54, FontColorOpacity: 0.5 },
  ]);
  expect(warnings).toEqual(["nest clip 0"]);
});

test("a template of texts is drawn as its texts", () => {
  const texts = ["Name", "Place"].map((text, at) => ({
    id: `t${String(at)}`,
    content: JSON.stringify({ text, styles: [{ size: 10 }] }),
    alignment: 1,
  }));
  const text_info_resources = texts.map(({ id }) => ({ text_material_id: id }));
  const text = draft(
    {
      videos: [video("a.mp4")],
      texts,
      text_templates: [{ id: "template", name: "Lower third", text_info_resources }],
    },
    track("video", [segment("a.mp4", [0, 2], [0, 2])]),
    track("text", [segment("template", [0, 2], null)]),
  );
  expect(converted(text)).toMatchObject({
    lines: ["V1 a.mp4 0-2 of 0-2", String.raw`T "Name\nPlace" 0-2`],
    warnings: ["title Lower third 0"],
  });
});
