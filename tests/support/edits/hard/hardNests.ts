import { otioStack, otioText, otioTrack } from "../otioText";
import {
  audio,
  draft,
  segment,
  text,
  track as draftTrack,
  transition as draftTransition,
  video,
} from "./draftPieces";
import { clip as fcpClip, compound, document, f } from "./fcpxmlPieces";
import type { HardEdit } from "./hardEdit";
import { clip, gap, span, transition, warp } from "./otioPieces";
import { clip as item, remap, sequence, track, transition as xmemlTransition } from "./xmemlPieces";

const innerDraft = draft(
  [
    draftTrack("video", [
      segment("a.mp4", [0, 2000], [1000, 2000]),
      segment("b.mp4", [2000, 2000], [0, 4000]),
    ]),
    draftTrack("video", [segment("s.png", [1000, 1500], [0, 1500])]),
    draftTrack("text", [segment("title", [0, 4000], undefined)]),
  ],
  {
    videos: [video("a.mp4"), video("b.mp4"), video("s.png", { type: "photo", duration: 10_800_000_000 })],
    texts: [text("title", "Films")],
  },
);
const nestDraft = (...segments: Parameters<typeof draftTrack>[1]) =>
  JSON.stringify(
    draft([draftTrack("video", segments)], {
      videos: [video("c.mp4"), video("nest", { path: "", material_name: "nest" })],
      audios: [audio("m.wav")],
      drafts: [{ id: "combination", type: "combination", draft: innerDraft }],
      speeds: [{ id: "curve", speed: 1, mode: 1, curve_speed: { name: "Hero", speed_points: [] } }],
      common_mask: [{ id: "mask", type: "mask", name: "Circle" }],
      transitions: [draftTransition("t", "叠化", 400)],
    }),
  );

/** Nests of which as a whole something is told or done that the clips in them do not say. */
export const hardNests: readonly HardEdit[] = [
  {
    name: "a nest that runs back ends where its range begins",
    format: "otio",
    input: otioText(
      otioTrack([
        otioStack([otioTrack([clip("a.mp4", span(0, 50)), clip("b.mp4", span(100, 50))])], {
          source_range: span(60, 40),
          effects: [warp(-1)],
        }),
      ]),
    ),
    lines: ["V1 a.mp4 0-1.2 of 0.8-2", "V1 b.mp4 1.2-1.6 of 4-4.4"],
    warnings: ["nest nest 0"],
    library: { differs: "a range has no direction: it lists what follows its beginning" },
  },
  {
    name: "what a nest cuts away is not told; of the rest, when it is seen",
    format: "otio",
    input: otioText(
      otioTrack([
        gap(25),
        otioStack(
          [
            otioTrack([
              clip("off.mp4", span(0, 25), { enabled: false }),
              clip("dark.mp4", span(0, 50), { enabled: false }),
              clip("a.mp4", span(0, 50)),
              clip("end.mp4", span(0, 25), { enabled: false }),
            ]),
          ],
          { source_range: span(50, 50) },
        ),
      ]),
    ),
    lines: ["V1 a.mp4 2-3 of 0-1"],
    warnings: ["disabled dark.mp4 1"],
    library: "the same",
  },
  {
    name: "a transition into a nest: its upper layer can't fade, which is told",
    format: "otio",
    input: otioText(
      otioTrack([
        clip("a.mp4", span(100, 50)),
        transition(5, 5),
        otioStack(
          [
            otioTrack([clip("b.mp4", span(100, 100)), transition(5, 5), clip("c.mp4", span(100, 50))]),
            otioTrack([gap(10), clip("over.mp4", span(100, 90)), clip("end.mp4", span(100, 50))]),
          ],
          { source_range: span(10, 140) },
        ),
      ]),
    ),
    lines: [
      "V1 a.mp4 0-2.2 of 4-6.2, Transition fade 0.4",
      "V1 b.mp4 1.8-5.8 of 4.2-8.2, Transition fade 0.4",
      "V1 c.mp4 5.4-7.6 of 3.8-6",
      "V2 over.mp4 2-5.6 of 4-7.6, AFade In 0.2",
      "V2 end.mp4 5.6-7.6 of 4-6",
    ],
    warnings: ["fade over.mp4 1.8"],
    library: "the same",
  },
  {
    name: "a nested sequence that runs back counts from its end",
    format: "xmeml",
    input: `<xmeml version="5">${sequence(
      track(
        item({
          name: "nest",
          at: [0, 50, 20, 70],
          more: remap(-100),
          source: sequence(
            track(
              item({ name: "a.mp4", at: [0, 100, 0, 100] }),
              item({ name: "b.mp4", at: [100, 200, 0, 100] }),
            ),
            "",
            { id: "inner" },
          ),
        }),
      ),
    )}</xmeml>`,
    lines: ["V1 b.mp4 0-2 of 1.2-3.2"],
    warnings: ["reverse nest 0"],
    library: { differs: "the adapter leaves nested sequences empty" },
  },
  {
    name: "a transition between nested sequences of two layers",
    format: "xmeml",
    input: `<xmeml version="5">${sequence(
      track(
        item({
          name: "nest",
          at: [0, -1, 0, 55],
          source: sequence(
            track(item({ name: "a.mp4", at: [0, 100, 0, 100] })) +
              track(item({ name: "logo.png", at: [0, 100, 0, 100] })),
            "",
            { id: "inner" },
          ),
        }),
        xmemlTransition(45, 55, "center"),
        item({ name: "b.mp4", at: [-1, 100, 20, 75] }),
      ),
    )}</xmeml>`,
    lines: ["V1 a.mp4 0-2.2 of 0-2.2, Transition fade 0.4", "V1 b.mp4 1.8-4 of 0.8-3", "V2 logo.png 0-2.2"],
    warnings: ["fade logo.png 1.8"],
    library: { differs: "the adapter leaves nested sequences empty" },
  },
  {
    name: "a transition between compound clips that both have an upper layer",
    format: "fcpxml",
    input: document(
      `<ref-clip name="one" ref="k1" offset="0s" start="1s" duration="2s"/><transition name="Cross Dissolve" offset="${f(45)}" duration="${f(10)}"/><ref-clip name="two" ref="k1" offset="2s" start="2s" duration="2s"/>`,
      {
        resources: compound(
          "k1",
          fcpClip(
            "a",
            [f(0), f(0), f(250)],
            `<asset-clip name="c" ref="c" lane="1" offset="0s" start="0s" duration="${f(250)}"/>`,
          ),
        ),
      },
    ),
    lines: [
      "V1 a.mp4 0-2.2 of 1-3.2, Transition fade 0.4",
      "V1 a.mp4 1.8-4 of 1.8-4",
      "V2 c.mp4 0-2.2 of 1-3.2, silent, Transition fade 0.4",
      "V2 c.mp4 1.8-4 of 1.8-4, silent",
    ],
    warnings: [],
    library: "the same",
  },
  {
    name: "what a multicam clip does to the picture of its angle",
    format: "fcpxml",
    input: document(
      `<mc-clip name="cam" ref="k" offset="0s" start="1s" duration="2s"><mc-source angleID="A" srcEnable="all"><adjust-transform scale="0.5 0.5"/><filter-video ref="g" name="Color Board"/></mc-source></mc-clip>`,
      {
        resources: `<media id="k" name="k"><multicam format="r25" tcStart="0s"><mc-angle name="1" angleID="A">${fcpClip("a", [f(0), f(0), f(250)])}</mc-angle></multicam></media>`,
      },
    ),
    lines: ["V1 a.mp4 0-2 of 1-3"],
    warnings: ["effect cam 0"],
    library: "the same",
  },
  {
    name: "a compound clip that runs back, along a curve, in a mask",
    format: "draft",
    input: nestDraft(
      segment("nest", [0, 1000], [500, 1000], {
        extra_material_refs: ["combination", "curve", "mask"],
        reverse: true,
      }),
    ),
    lines: ["V1 a.mp4 0-1 of 1.5-2.5", "V2 s.png 0.5-1", 'T "Films" 0-1'],
    warnings: ["effect nest 0", "reverse nest 0", "speed-ramp nest 0"],
    library: { differs: "the library does not open compound clips" },
  },
  {
    name: "a transition out of a compound clip: its upper layer has nothing to lead to",
    format: "draft",
    input: nestDraft(
      segment("nest", [0, 2000], [500, 2000], { extra_material_refs: ["combination", "t"] }),
      segment("c.mp4", [2000, 2000], [1000, 2000]),
    ),
    lines: [
      "V1 a.mp4 0-1.5 of 1.5-3",
      "V1 b.mp4 1.5-2.2 of 0-1.4, x2, Transition fade 0.4",
      "V1 c.mp4 1.8-4 of 0.8-3",
      "V2 s.png 0.5-2",
      'T "Films" 0-2',
    ],
    warnings: ["transition s.png 1.8"],
    library: { differs: "the library does not open compound clips" },
  },
];
