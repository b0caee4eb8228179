import { converted } from "../../../support/edits/converted";

const rate = (timebase: number, ntsc = "FALSE") =>
  `<rate><timebase>${String(timebase)}</timebase><ntsc>${ntsc}</ntsc></rate>`;
const file = (name: string, frames = 1000, size = "") =>
  `<file id="${name}"><name>${name}</name><pathurl>file://localhost/Job/${name}</pathurl>${rate(25)}<duration>${String(frames)}</duration>${size}</file>`;

interface Item {
  readonly name: string;
  readonly at: readonly [start: number, end: number, first: number, last: number];
  readonly more?: string;
  readonly source?: string;
}
const clip = ({ name, at: [start, end, first, last], more = "", source = file(name) }: Item) =>
  `<clipitem id="c-${name}-${String(start)}"><name>${name}</name><start>${String(start)}</start><end>${String(end)}</end><in>${String(first)}</in><out>${String(last)}</out>${source}${more}</clipitem>`;
const transition = (start: number, end: number, alignment: string, name = "Cross Dissolve") =>
  `<transitionitem><start>${String(start)}</start><end>${String(end)}</end><alignment>${alignment}</alignment><effect><name>${name}</name></effect></transitionitem>`;
const track = (...items: readonly string[]) => `<track>${items.join("")}</track>`;
const sequence = (video: string, audio = "", name = "Film", base = rate(25)) =>
  `<sequence id="${name}"><name>${name}</name>${base}<media><video><format><samplecharacteristics><width>1920</width><height>1080</height></samplecharacteristics></format>${video}</video><audio>${audio}</audio></media></sequence>`;
const xmeml = (...inside: readonly string[]) =>
  `<?xml version="1.0"?>\n<!DOCTYPE xmeml>\n<xmeml version="5">${inside.join("")}</xmeml>`;
const remap = (speed: number, reverse = "FALSE") =>
  `<filter><effect><name>Time Remap</name><effectid>timeremap</effectid><parameter><parameterid>variablespeed</parameterid><value>0</value></parameter><parameter><parameterid>speed</parameterid><value>${String(speed)}</value></parameter><parameter><parameterid>reverse</parameterid><value>${reverse}</value></parameter></effect></filter>`;

test("an edge of -1 is the far side of the transition, from where in and out count", () => {
  const text = xmeml(
    sequence(
      track(
        clip({ name: "a.mp4", at: [0, -1, 10, 70] }),
        transition(50, 60, "center"),
        clip({ name: "b.mp4", at: [-1, 150, 100, 200] }),
      ),
    ),
  );
  expect(converted(text)).toMatchObject({
    lines: ["V1 a.mp4 0-2.4 of 0.4-2.8, Transition fade 0.4", "V1 b.mp4 2-6 of 4-8"],
    warnings: [],
  });
});

test("a retimed clip's in and out are frames of the clip; where their distance is the file's, of the file", () => {
  const text = xmeml(
    sequence(
      track(
        clip({ name: "a.mp4", at: [0, 50, 25, 75], more: remap(200) }),
        clip({ name: "b.mp4", at: [50, 100, 25, 125], more: remap(200) }),
        clip({ name: "c.mp4", at: [100, 200, 10, 35], more: remap(0.25) }),
        clip({ name: "d.mp4", at: [200, 250, 0, 50], more: remap(100, "TRUE") }),
      ),
    ),
  );
  expect(converted(text)).toMatchObject({
    lines: [
      "V1 a.mp4 0-2 of 2-6, x2",
      "V1 b.mp4 2-4 of 1-5, x2",
      "V1 c.mp4 4-8 of 0.4-1.4, x0.25",
      "V1 d.mp4 8-10 of 38-40",
    ],
    warnings: ["reverse d.mp4 8"],
  });
});

test("clips of another rate count in their own, unless their distance is the sequence's", () => {
  const other = (name: string) => `${rate(50)}${file(name)}`;
  const text = xmeml(
    sequence(
      track(
        clip({ name: "a.mp4", at: [0, 50, 50, 150], source: other("a.mp4") }),
        clip({ name: "b.mp4", at: [50, 100, 50, 100], source: other("b.mp4") }),
      ),
    ),
  );
  expect(converted(text).lines).toEqual(["V1 a.mp4 0-2 of 1-3", "V1 b.mp4 2-4 of 2-4"]);
});

test("a nested sequence lies flat: its planes are cut to its part, its sound comes from the sound tracks, once", () => {
  const inner = sequence(
    track(clip({ name: "a.mp4", at: [0, 100, 0, 100] }), clip({ name: "b.mp4", at: [100, 200, 50, 150] })) +
      track(clip({ name: "logo.png", at: [50, 150, 0, 100] })),
    track(clip({ name: "m.wav", at: [0, 200, 0, 200] })),
    "Inner",
  );
  const nest = (id: string, source: string) => clip({ name: id, at: [25, 125, 75, 175], source });
  const text = xmeml(
    sequence(
      track(nest("nest", inner)) + track(clip({ name: "top.mp4", at: [0, 50, 0, 50] })),
      track(nest("nest", '<sequence id="Inner"/>')) + track(nest("nest", '<sequence id="Inner"/>')),
    ),
  );
  expect(converted(text)).toMatchObject({
    lines: [
      "V1 a.mp4 1-2 of 3-4, silent",
      "V1 b.mp4 2-5 of 2-5, silent",
      "V2 logo.png 1-4",
      "V3 top.mp4 0-2 of 0-2, silent",
      "A1 m.wav 1-5 of 3-7",
    ],
    warnings: [],
  });
});

test("sounds cross over on two tracks; left and right are one sound", () => {
  const sound = track(
    clip({ name: "m.wav", at: [0, -1, 0, 60] }),
    transition(40, 60, "center", "Cross Fade (+3dB)"),
    clip({ name: "n.wav", at: [-1, 100, 0, 60] }),
  );
  const text = xmeml(sequence(track(clip({ name: "a.mp4", at: [0, 100, 0, 100] })), sound + sound));
  expect(converted(text)).toMatchObject({
    lines: [
      "V1 a.mp4 0-4 of 0-4, silent",
      "A1 m.wav 0-2.4 of 0-2.4, AFade Out 0.8",
      "A2 n.wav 1.6-4 of 0-2.4, AFade In 0.8",
    ],
    warnings: [],
  });
});

test.each([
  ["file:///Job/x%20y.mp4", "x y.mp4"],
  ["file://localhost/D%3a/Job/%E7%BB%93.mp4", "结.mp4"],
  ["D:\\Job\\sub\\x.mp4", "sub/x.mp4"],
  ["file://localhostD:\\Job\\x.mp4", "x.mp4"],
  ["/Job/100% real.mp4", "100% real.mp4"],
  ["file:///Job/结尾#1.mp4", "结尾#1.mp4"],
])("the path %s is found", (path, name) => {
  const source = `<file id="f"><name>x</name><pathurl>${path}</pathurl></file>`;
  const text = xmeml(sequence(track(clip({ name: "x", at: [0, 25, 0, 25], source }))));
  expect(converted(text).lines).toEqual([`V1 ${name} 0-1 of 0-1`]);
});

test("scale counts on the file's own pixels; what reaches beyond the canvas is cut off", () => {
  const size =
    "<media><video><samplecharacteristics><width>3840</width><height>2160</height></samplecharacteristics></video></media>";
  const motion = (scale: number, x: number, y: number) =>
    `<filter><effect><name>Basic Motion</name><effectid>basic</effectid><parameter><parameterid>scale</parameterid><value>${String(scale)}</value></parameter><parameter><parameterid>center</parameterid><value><horiz>${String(x)}</horiz><vert>${String(y)}</vert></value></parameter></effect></filter>`;
  const text = xmeml(
    sequence(
      track(
        clip({
          name: "a.mp4",
          at: [0, 25, 0, 25],
          source: file("a.mp4", 1000, size),
          more: motion(25, 0.125, 0),
        }),
        clip({
          name: "b.mp4",
          at: [25, 50, 0, 25],
          source: file("b.mp4", 1000, size),
          more: motion(100, 0, 0),
        }),
      ),
    ),
  );
  expect(converted(text).edit.timeline.VideoTracks?.[0]?.VideoTrackClips).toMatchObject([
    { X: 0.5, Y: 0.25, Width: 0.5, Height: 0.5 },
    { Effects: [{ Type: "Crop", X: 0.25, Y: 0.25, Width: 0.5, Height: 0.5 }] },
  ]);
});

test("of several sequences one is asked for by name", () => {
  const [one, two] = ["One", "Two"].map((name) =>
    sequence(track(clip({ name: "a.mp4", at: [0, 25, 0, 25] })), "", name),
  );
  const text = xmeml(
    `<project><children>${one ?? ""}<bin><children>${two ?? ""}</children></bin></children></project>`,
  );
  expect(() => converted(text)).toThrow('The file has 2 sequences: "One", "Two". Say which by `sequence`.');
  expect(converted(text, { sequence: "Two" }).lines).toEqual(["V1 a.mp4 0-1 of 0-1"]);
  expect(() => converted(text, { sequence: "Three" })).toThrow(/no sequence "Three"; it has "One", "Two"/u);
});

test.each([
  ['<!DOCTYPE xmeml [<!ENTITY x "y">]>\n<xmeml/>', /defines entities, which are not read \(line \d\)/u],
  ["<xmeml>\n<sequence>\n</xmeml>", /not valid XML: .* \(line 3\)/u],
  ["<xmeml>&unknown;</xmeml>", /not valid XML/u],
  [`<xmeml>${"<a>".repeat(300)}`, /nested more than 200 levels deep/u],
  ["<xmeml/>", /no sequences/u],
])("%# what is no edit is refused in a sentence with its line", (text, message) => {
  expect(() => converted(text)).toThrow(message);
});

test("media without an address are named all at once, or leave gaps", () => {
  const text = xmeml(
    sequence(
      track(clip({ name: "a.mp4", at: [0, 25, 0, 25] }), clip({ name: "b.mp4", at: [25, 50, 0, 25] })),
    ),
  );
  expect(() => converted(text, { media: {} })).toThrow(
    /2 media of the edit have no address: "\/Job\/a.mp4", "\/Job\/b.mp4"/u,
  );
  expect(
    converted(text, {
      media: { "a.mp4": "https://films.oss-cn-shanghai.aliyuncs.com/job/a.mp4" },
      missing: "gap",
    }),
  ).toMatchObject({
    lines: ["V1 a.mp4 0-1 of 0-1"],
    warnings: ["missing-media b.mp4 1", "ending 1"],
  });
});

const level = (value: string, keyframes: readonly (readonly [when: number, value: number])[] = []) =>
  `<filter><effect><name>Audio Levels</name><effectid>audiolevels</effectid><parameter><parameterid>level</parameterid><value>${value}</value>${keyframes.map(([when, at]) => `<keyframe><when>${String(when)}</when><value>${String(at)}</value></keyframe>`).join("")}</parameter></effect></filter>`;

test("the fades of a nest are at its ends, not in each of its sounds; what a nest cuts off a fade is gone", () => {
  const fadeIn = [
    [0, 0],
    [25, 1],
    [100, 1],
  ] as const;
  const inner = sequence(
    "",
    track(
      clip({ name: "m.wav", at: [0, 100, 0, 100], more: level("1", fadeIn) }),
      clip({ name: "n.wav", at: [100, 200, 0, 100] }),
    ),
    "inner",
  );
  const edges = [
    [50, 0],
    [75, 1],
    [125, 1],
    [150, 0],
  ] as const;
  const text = xmeml(
    sequence(
      "",
      track(clip({ name: "nest", at: [0, 100, 50, 150], source: inner, more: level("1", edges) })) +
        track(clip({ name: "plain", at: [0, 100, 50, 150], source: inner.replaceAll("m.wav", "x.wav") })),
    ),
  );
  expect(converted(text, { sequence: "Film" })).toMatchObject({
    lines: ["A1 m.wav 0-2 of 2-4, AFade In 1", "A1 n.wav 2-4 of 0-2, AFade Out 1", "A2 x.wav 0-2 of 2-4"],
  });
});

test("of two channels of one sound, one of which is at nothing, the other is heard", () => {
  const sound = (gain: string) =>
    track(clip({ name: "a.mp4", at: [0, 100, 0, 100], source: file("a.mp4"), more: level(gain) }));
  const text = xmeml(
    sequence(track(clip({ name: "a.mp4", at: [0, 100, 0, 100] })), sound("0") + sound("0.5")),
  );
  expect(converted(text)).toMatchObject({
    lines: ["V1 a.mp4 0-4 of 0-4, silent", "A1 a.mp4 0-4 of 0-4, Volume 0.5"],
    warnings: ["level a.mp4 0"],
  });
});

test("a subclip's in and out count from where it begins in its file", () => {
  const more = "<subclipinfo><startoffset>250</startoffset><endoffset>100</endoffset></subclipinfo>";
  const text = xmeml(
    sequence(
      track(
        clip({ name: "a.mp4", at: [0, 50, 25, 75], more }),
        clip({ name: "b.mp4", at: [50, 100, 25, 75], more: more + remap(200) }),
      ),
    ),
  );
  expect(converted(text).lines).toEqual(["V1 a.mp4 0-2 of 11-13", "V1 b.mp4 2-4 of 12-16, x2"]);
});
