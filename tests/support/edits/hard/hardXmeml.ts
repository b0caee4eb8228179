import {
  rate,
  r25,
  file,
  clip,
  transition,
  track,
  sequence,
  parameter,
  filter,
  remap,
  level,
  keyframe,
} from "./xmemlPieces";
import type { HardEdit } from "./hardEdit";

type Row = Omit<HardEdit, "format" | "input"> & { readonly inside: string };

const rows: readonly Row[] = [
  {
    name: "transitions at both edges of clips that are retimed",
    inside: sequence(
      track(
        clip({ name: "a.mp4", at: [0, -1, 20, 75], more: remap(200) }),
        transition(45, 55, "center"),
        clip({ name: "b.mp4", at: [-1, -1, 100, 160] }),
        transition(90, 105, "start"),
        clip({ name: "c.mp4", at: [-1, 150, 40, 100], more: remap(50) }),
      ),
    ),
    lines: [
      "V1 a.mp4 0-2.2 of 1.6-6, x2, Transition fade 0.4",
      "V1 b.mp4 1.8-4.2 of 4-6.4, Transition fade 0.6",
      "V1 c.mp4 3.6-6 of 0.8-2, x0.5",
    ],
    warnings: [],
    library: { differs: "the adapter ignores Time Remap" },
  },
  {
    name: "a clip between two transitions, cut at their start and at their end",
    inside: sequence(
      track(
        clip({ name: "a.mp4", at: [0, -1, 0, 60] }),
        transition(50, 60, "end"),
        clip({ name: "b.mp4", at: [-1, -1, 100, 160] }),
        transition(100, 110, "start"),
        clip({ name: "c.mp4", at: [-1, 150, 200, 250] }),
        transition(140, 150, "end-black", "Dip to Color Dissolve"),
      ),
    ),
    lines: [
      "V1 a.mp4 0-2.4 of 0-2.4, Transition fade 0.4",
      "V1 b.mp4 2-4.4 of 4-6.4, Transition fade 0.4",
      "V1 c.mp4 4-6 of 8-10, AFade Out 0.4",
    ],
    warnings: ["fade c.mp4 5.6"],
    library: "the same",
  },
  {
    name: "a nest in a nest that is slower, and of another rate",
    inside: sequence(
      track(
        clip({
          name: "outer",
          at: [0, 50, 25, 75],
          source: sequence(
            track(
              clip({ name: "a.mp4", at: [0, 50, 0, 50] }),
              clip({
                name: "inner",
                at: [50, 100, 24, 72],
                rate: rate(24, true),
                source: sequence(
                  track(
                    clip({
                      name: "b.mp4",
                      at: [0, 96, 10, 106],
                      rate: rate(24, true),
                      source: file("b.mp4", { rate: rate(24, true) }),
                    }),
                  ),
                  "",
                  { id: "n2", base: rate(24, true) },
                ),
              }),
            ) + track(clip({ name: "logo.png", at: [40, 60, 0, 20] })),
            "",
            { id: "n1" },
          ),
        }),
      ),
    ),
    lines: ["V1 a.mp4 0-1 of 1-2", "V1 b.mp4 1-2 of 1.418-2.4181", "V2 logo.png 0.6-1.4"],
    warnings: [],
    library: { differs: "the adapter leaves nested sequences empty" },
  },
  {
    name: "23.976 in a film of 29.97: in and out count in the clip's own rate",
    inside: sequence(
      track(
        clip({
          name: "a.mp4",
          at: [0, 60, 24, 72],
          rate: rate(24, true),
          source: file("a.mp4", { rate: rate(24, true), timecode: "01:00:00:00" }),
        }),
        clip({
          name: "b.mp4",
          at: [60, 120, 120, 240],
          rate: rate(60, true),
          source: file("b.mp4", { rate: rate(60, true) }),
        }),
      ),
      "",
      { base: rate(30, true) },
    ),
    lines: ["V1 a.mp4 0-2.002 of 1.001-3.003", "V1 b.mp4 2.002-4.004 of 2.002-4.004"],
    warnings: [],
    library: "the same",
  },
  {
    name: "levels: constant, none, louder, a fade by keyframes, and two that move",
    inside: sequence(
      track(clip({ name: "v.mp4", at: [0, 300, 0, 300] })),
      track(
        clip({ name: "a.wav", at: [0, 50, 0, 50], more: level("0.5") }),
        clip({ name: "b.wav", at: [50, 100, 0, 50], more: level("0") }),
        clip({ name: "c.wav", at: [100, 150, 0, 50], more: level("3.98107") }),
        clip({
          name: "d.wav",
          at: [150, 200, 100, 150],
          more: level("0", keyframe(100, 0) + keyframe(125, 0.8) + keyframe(150, 0.8)),
        }),
        clip({ name: "e.wav", at: [200, 250, 0, 50], more: level("1", keyframe(0, 1) + keyframe(50, 0)) }),
        clip({
          name: "f.wav",
          at: [250, 300, 0, 50],
          more: level("1", keyframe(10, 1) + keyframe(20, 0.2) + keyframe(30, 1)),
        }),
      ),
    ),
    lines: [
      "V1 v.mp4 0-12 of 0-12, silent",
      "A1 a.wav 0-2 of 0-2, Volume 0.5",
      "A1 b.wav 2-4 of 0-2, silent",
      "A1 c.wav 4-6 of 0-2, Volume 3.9811",
      "A1 d.wav 6-8 of 4-6, Volume 0.8, AFade In 1",
      "A1 e.wav 8-10 of 0-2, AFade Out 2",
      "A1 f.wav 10-12 of 0-2, Volume 0.84",
    ],
    warnings: ["keyframes f.wav 10"],
    library: "the same",
  },
  {
    name: "stills, generators, a text that has a shadow, what is off",
    inside: sequence(
      track(
        clip({ name: "card.png", at: [0, 50, 89910, 89960], source: file("card.png", { frames: 180000 }) }),
        `<generatoritem id="g1"><name>Slug</name>${r25}<start>50</start><end>75</end><in>0</in><out>25</out><effect><name>Slug</name><effectid>Slug</effectid></effect></generatoritem>`,
        `<generatoritem id="g2"><name>Color</name>${r25}<start>75</start><end>100</end><in>0</in><out>25</out><effect><name>Color</name><effectid>Color</effectid><effecttype>generator</effecttype></effect></generatoritem>`,
        clip({ name: "off.mp4", at: [100, 125, 0, 25] }).replace("<enabled>TRUE", "<enabled>FALSE"),
        clip({ name: "a.mp4", at: [125, 150, 10, 11], more: "<stillframe>TRUE</stillframe>" }),
      ) +
        track(
          `<generatoritem id="g3"><name>Text</name>${r25}<start>-1</start><end>60</end><in>0</in><out>50</out><effect><name>Text</name><effectid>Text</effectid><effecttype>generator</effecttype>${parameter("str", "Two\nlines &amp; more")}${parameter("fontsize", "54")}${parameter("fontcolor", "<alpha>255</alpha><red>255</red><green>0</green><blue>128</blue>")}${parameter("origin", "<horiz>0</horiz><vert>0.25</vert>")}</effect></generatoritem>`,
        ),
    ),
    lines: [
      "V1 card.png 0-2",
      "V1 a.mp4 5-6 of 0.4-0.44, FreezeFrame 0.96",
      'T "Two\\nlines & more" 0.4-2.4',
    ],
    warnings: ["generator Color 3", "disabled off.mp4 4"],
    library: { differs: "the adapter reads no generators without a file" },
  },
  {
    name: "linked sound of a silent camera, off by two frames; A3 alone",
    inside: sequence(
      track(clip({ name: "a.mp4", at: [0, 100, 0, 100], source: file("a.mp4") })),
      track(
        clip({
          name: "a.mp4",
          at: [0, 98, 2, 100],
          source: '<file id="f-a.mp4"/>',
          more: "<sourcetrack><mediatype>audio</mediatype><trackindex>1</trackindex></sourcetrack>",
        }),
      ) +
        track(
          clip({
            name: "a.mp4",
            at: [0, 98, 2, 100],
            source: '<file id="f-a.mp4"/>',
            more: "<sourcetrack><mediatype>audio</mediatype><trackindex>2</trackindex></sourcetrack>",
          }),
        ) +
        track(clip({ name: "m.wav", at: [25, 150, 50, 175] })),
    ),
    lines: ["V1 a.mp4 0-4 of 0-4, silent", "A1 a.mp4 0-3.92 of 0.08-4", "A2 main m.wav 1-6 of 2-7"],
    warnings: [],
    library: "the same",
  },
  {
    name: "speeds: backwards, a ramp, a factor, out that is a frame off",
    inside: sequence(
      track(
        clip({ name: "a.mp4", at: [0, 50, 100, 150], more: remap(-100) }),
        clip({
          name: "b.mp4",
          at: [50, 100, 0, 50],
          more: remap(100, {
            variable: true,
            more: `<parameter><parameterid>graphdict</parameterid>${keyframe(0, 0)}${keyframe(25, 50)}${keyframe(50, 75)}</parameter>`,
          }),
        }),
        clip({ name: "c.mp4", at: [100, 200, 10, 111] }),
        clip({ name: "d.mp4", at: [200, 300, 0, 33], more: remap(33.333) }),
      ),
    ),
    lines: [
      "V1 a.mp4 0-2 of 34-36",
      "V1 b.mp4 2-4 of 0-3, x1.5",
      "V1 c.mp4 4-8 of 0.4-4.4",
      "V1 d.mp4 8-12 of 0-1.3333, x0.33333",
    ],
    warnings: ["reverse a.mp4 0", "speed-ramp b.mp4 2"],
    library: { differs: "the adapter ignores Time Remap" },
  },
  {
    name: "place: a file of another size, off the middle, turned, mirrored, cropped",
    inside: sequence(
      track(
        clip({
          name: "a.mp4",
          at: [0, 25, 0, 25],
          source: file("a.mp4", { size: [1280, 720] }),
          more: filter(
            "basic",
            parameter("scale", "75") + parameter("center", "<horiz>0.5</horiz><vert>-0.25</vert>"),
          ),
        }),
        clip({
          name: "b.mp4",
          at: [25, 50, 0, 25],
          more:
            filter("basic", parameter("scale", "50") + parameter("rotation", "90")) +
            filter("crop", parameter("left", "25") + parameter("right", "0")),
        }),
        clip({
          name: "c.mp4",
          at: [50, 75, 0, 25],
          more: filter("opacity", parameter("opacity", "100", keyframe(0, 100) + keyframe(25, 0))),
        }),
        clip({ name: "d.mp4", at: [75, 100, 0, 25], source: file("d.mp4", { size: [1280, 720] }) }),
      ),
    ),
    lines: [
      "V1 a.mp4 0-1 of 0-1, Crop",
      "V1 b.mp4 1-2 of 0-1, Crop, Rotate",
      "V1 c.mp4 2-3 of 0-1",
      "V1 d.mp4 3-4 of 0-1",
    ],
    warnings: ["placement", "placement a.mp4 0", "placement b.mp4 1", "keyframes c.mp4 2"],
    library: "the same",
  },
  {
    name: "a multiclip's angle, a clip on no file, items of no length",
    inside: sequence(
      track(
        `<clipitem id="m"><name>multi</name>${r25}<start>0</start><end>25</end><in>10</in><out>35</out><multiclip><angle><activevideoangle>FALSE</activevideoangle><clip><name>one</name>${r25}${file("one.mp4")}</clip></angle><angle><activevideoangle>TRUE</activevideoangle><clip><name>two</name>${r25}${file("two.mp4")}</clip></angle></multiclip></clipitem>`,
        clip({ name: "offline", at: [25, 50, 0, 25], source: "" }),
        clip({ name: "zero.mp4", at: [50, 50, 0, 0] }),
        clip({ name: "a.mp4", at: [50, 75, 0, 25] }),
      ),
    ),
    lines: ["V1 two.mp4 0-1 of 0.4-1.4", "V1 a.mp4 2-3 of 0-1"],
    warnings: ["nest multi 0", "missing-media offline 1", "no-length zero.mp4 2"],
    library: { differs: "the adapter reads no multiclips" },
  },
];

export const hardXmemls: readonly HardEdit[] = rows.map(({ inside, ...row }) => ({
  ...row,
  format: "xmeml",
  input: `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE xmeml>\n<xmeml version="5">${inside}</xmeml>`,
}));
