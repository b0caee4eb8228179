import { otioStack, otioTrack } from "../otioText";
import { type Node, time, span, media, clip, gap, transition, warp, sounds, timeline } from "./otioPieces";
import type { HardEdit } from "./hardEdit";

type Row = Omit<HardEdit, "format" | "input"> & { readonly root: Node };

const rows: readonly Row[] = [
  {
    name: "a nest in a nest, each cut to a part of it",
    root: timeline([
      otioTrack([
        clip("z.mp4", span(0, 10)),
        otioStack(
          [
            otioTrack([
              clip("a.mp4", span(0, 20)),
              otioStack([otioTrack([clip("b.mp4", span(100, 40)), clip("c.mp4", span(200, 40))])], {
                source_range: span(30, 30),
              }),
              clip("d.mp4", span(0, 50)),
            ]),
            otioTrack([gap(25), clip("over.mp4", span(300, 50))]),
          ],
          { source_range: span(15, 40) },
        ),
        clip("y.mp4", span(0, 10)),
      ]),
    ]),
    lines: [
      "V1 z.mp4 0-0.4 of 0-0.4",
      "V1 a.mp4 0.4-0.6 of 0.6-0.8",
      "V1 b.mp4 0.6-1 of 5.2-5.6",
      "V1 c.mp4 1-1.8 of 8-8.8",
      "V1 d.mp4 1.8-2 of 0-0.2",
      "V1 y.mp4 2-2.4 of 0-0.4",
      "V2 over.mp4 0.8-2 of 12-13.2",
    ],
    warnings: [],
    library: "the same",
  },
  {
    name: "a nest that plays at twice its speed, with a speed inside",
    root: timeline([
      otioTrack([
        otioStack(
          [otioTrack([clip("a.mp4", span(0, 50), { effects: [warp(0.5)] }), clip("b.mp4", span(100, 50))])],
          { source_range: span(10, 40), effects: [warp(2)] },
        ),
      ]),
    ]),
    lines: ["V1 a.mp4 0-0.8 of 0.2-1", "V1 b.mp4 0.8-1.6 of 4-5.6, x2"],
    warnings: [],
    library: "the same",
  },
  {
    name: "transitions of unequal offsets on retimed clips take their handles at the clip's speed",
    root: timeline([
      otioTrack([
        clip("a.mp4", span(100, 50), { effects: [warp(2)] }),
        transition(5, 15),
        clip("b.mp4", span(100, 50), { effects: [warp(0.5)] }),
        transition(10, 0),
        clip("c.mp4", span(200, 50)),
      ]),
    ]),
    lines: [
      "V1 a.mp4 0-2.6 of 4-9.2, x2, Transition fade 0.8",
      "V1 b.mp4 1.8-4 of 3.9-5, x0.5, Transition fade 0.4",
      "V1 c.mp4 3.6-6 of 7.6-10",
    ],
    warnings: [],
    library: "the same",
  },
  {
    name: "23.976 in a film of 29.97, whose file begins at 01:00:00:00",
    root: timeline(
      [
        otioTrack([
          clip("a.mp4", span(86424, 48, 23.976), {
            media_references: { DEFAULT_MEDIA: media("a.mp4", 86400, 480, 23.976) },
          }),
          clip("b.mp4", span(107892 + 30, 60, 29.97), {
            media_references: { DEFAULT_MEDIA: media("b.mp4", 107892, 600, 29.97) },
          }),
        ]),
      ],
      { global_start_time: time(107892, 29.97) },
    ),
    lines: ["V1 a.mp4 0-2.002 of 1.001-3.003", "V1 b.mp4 2.002-4.004 of 1.001-3.003"],
    warnings: [],
    library: "the same",
  },
  {
    name: "a range in another rate than the file's own",
    root: timeline([
      otioTrack([
        clip("a.mp4", span(48 * 3603.6 + 48, 96, 48), {
          media_references: { DEFAULT_MEDIA: media("a.mp4", 86400, 480, 23.976) },
        }),
      ]),
    ]),
    lines: ["V1 a.mp4 0-2 of 1-3"],
    warnings: [],
    library: "the same",
  },
  {
    name: "the first schemas: Sequence, Filler, a clip with one reference",
    root: {
      OTIO_SCHEMA: "SerializeableCollection.1",
      children: [
        {
          OTIO_SCHEMA: "Timeline.1",
          name: "old",
          tracks: otioStack([
            {
              OTIO_SCHEMA: "Sequence.1",
              name: "V",
              kind: "Video",
              children: [
                { OTIO_SCHEMA: "Filler.1", source_range: span(0, 25) },
                {
                  OTIO_SCHEMA: "Clip.1",
                  name: "a",
                  source_range: span(10, 25),
                  media_reference: media("a.mp4"),
                },
              ],
            },
          ]),
        },
      ],
    },
    lines: ["V1 a.mp4 1-2 of 0.4-1.4"],
    warnings: [],
    library: "the same",
  },
  {
    name: "of several references the active one counts, though it be no DEFAULT_MEDIA",
    root: timeline([
      otioTrack([
        clip("a.mp4", span(110, 25), {
          media_references: { high: media("high.mp4", 100, 200), proxy: media("proxy.mp4", 0, 200) },
          active_media_reference_key: "high",
        }),
      ]),
    ]),
    lines: ["V1 high.mp4 0-1 of 0.4-1.4"],
    warnings: [],
    library: "the same",
  },
  {
    name: "a track and a stack with ranges of their own; a transition that the cut shortens",
    root: timeline(
      [
        otioTrack(
          [
            clip("a.mp4", span(100, 50)),
            transition(10, 10),
            clip("b.mp4", span(100, 50)),
            clip("c.mp4", span(0, 50)),
          ],
          { source_range: span(45, 80) },
        ),
        sounds(clip("m.wav", span(0, 200))),
      ],
      {},
      { source_range: span(10, 60) },
    ),
    lines: [
      "V1 a.mp4 0-0.2 of 6.2-6.4, silent, Transition fade 0.2",
      "V1 b.mp4 0-1.8 of 4.2-6, silent",
      "V1 c.mp4 1.8-2.4 of 0-0.6, silent",
      "A1 m.wav 0-2.4 of 0.4-2.8",
    ],
    warnings: ["transition a.mp4 0"],
    library: { differs: "a range has no transitions: the picture that fades out of it is left out" },
  },
  {
    name: "a short clip between two transitions; a transition between a clip and a nest",
    root: timeline([
      otioTrack([
        clip("a.mp4", span(100, 50)),
        transition(6, 6),
        clip("b.mp4", span(100, 12)),
        transition(6, 6),
        otioStack([otioTrack([clip("c.mp4", span(100, 100))])], { source_range: span(20, 50) }),
      ]),
    ]),
    lines: [
      "V1 a.mp4 0-2.24 of 4-6.24, Transition fade 0.48",
      "V1 b.mp4 1.76-2.72 of 3.76-4.72, Transition fade 0.48",
      "V1 c.mp4 2.24-4.48 of 4.56-6.8",
    ],
    warnings: [],
    library: "the same",
  },
  {
    name: "a freeze, a freeze as a warp of 0, a reversed half speed, two warps on one clip",
    root: timeline([
      otioTrack([
        clip("a.mp4", span(50, 25), { effects: [warp(0, "FreezeFrame.1")] }),
        clip("b.mp4", span(50, 25), { effects: [warp(0)] }),
        clip("c.mp4", span(100, 50), { effects: [warp(-0.5)] }),
        clip("d.mp4", span(100, 50), { effects: [warp(2), warp(0.5)] }),
        clip("e.mp4", span(0, 50), { effects: [{ ...warp(2), enabled: false }] }),
      ]),
    ]),
    lines: [
      "V1 a.mp4 0-1 of 2-2.04, FreezeFrame 0.96",
      "V1 b.mp4 1-2 of 2-2.04, FreezeFrame 0.96",
      "V1 c.mp4 2-4 of 3-4, x0.5",
      "V1 d.mp4 4-6 of 4-6",
      "V1 e.mp4 6-8 of 0-2",
    ],
    warnings: ["reverse c.mp4 2"],
    library: "the same",
  },
  {
    name: "sounds cross over; sound leads its picture; both tracks of a nest sound once",
    root: timeline([
      otioTrack([
        clip("a.mp4", span(0, 50)),
        otioStack([otioTrack([clip("b.mp4", span(0, 50))]), sounds(clip("n.wav", span(0, 50)))], {
          source_range: span(10, 40),
        }),
      ]),
      sounds(clip("a.mp4", span(0, 40)), transition(5, 5), clip("m.wav", span(100, 50))),
      sounds(
        gap(50),
        otioStack([otioTrack([clip("b.mp4", span(0, 50))]), sounds(clip("n.wav", span(0, 50)))], {
          source_range: span(10, 40),
        }),
      ),
    ]),
    lines: [
      "V1 a.mp4 0-2 of 0-2, silent",
      "V1 b.mp4 2-3.6 of 0.4-2, silent",
      "A1 n.wav 2-3.6 of 0.4-2",
      "A2 a.mp4 0-1.8 of 0-1.8, AFade Out 0.4",
      "A3 m.wav 1.4-3.6 of 3.8-6, AFade In 0.4",
    ],
    warnings: [],
    library: "the same",
  },
  {
    name: "missing, generated and empty media keep their place; a clip without a range is its file",
    root: timeline([
      otioTrack([
        clip("gone", span(0, 25), {
          media_references: { DEFAULT_MEDIA: { OTIO_SCHEMA: "MissingReference.1" } },
        }),
        clip("bars", span(0, 25), {
          media_references: {
            DEFAULT_MEDIA: {
              OTIO_SCHEMA: "GeneratorReference.1",
              generator_kind: "SMPTEBars",
              parameters: {},
            },
          },
        }),
        clip("none", span(0, 25), { media_references: {} }),
        clip("whole.mp4", null, { media_references: { DEFAULT_MEDIA: media("whole.mp4", 500, 75) } }),
        clip("a.png", span(0, 25)),
      ]),
    ]),
    lines: ["V1 whole.mp4 3-6 of 0-3", "V1 a.png 6-7"],
    warnings: ["missing-media gone 0", "generator bars 1", "missing-media none 2"],
    library: "the same",
  },
  {
    name: "markers, a switched-off nest, a track in a track, notes of Resolve",
    root: timeline([
      otioTrack([
        otioStack([otioTrack([clip("x.mp4", span(0, 25))])], { enabled: false }),
        otioTrack([clip("a.mp4", span(0, 50)), clip("b.mp4", span(0, 50))], { source_range: span(25, 50) }),
        clip("c.mp4", span(0, 25), {
          markers: [{ OTIO_SCHEMA: "Marker.2", name: "m", marked_range: span(0, 0), metadata: {} }],
          metadata: { Resolve_OTIO: { Effects: [{ Name: "Glow" }] } },
        }),
      ]),
    ]),
    lines: ["V1 a.mp4 1-2 of 1-2", "V1 b.mp4 2-3 of 0-1", "V1 c.mp4 3-4 of 0-1"],
    warnings: ["marker", "disabled nest 0", "effect c.mp4 3"],
    library: "the same",
  },
];

export const hardOtios: readonly HardEdit[] = rows.map(({ root, ...row }) => ({
  ...row,
  format: "otio",
  input: JSON.stringify(root),
}));
