import { anyMedia } from "../converted";
import { otioText, otioTrack } from "../otioText";
import { draft, keyframes, segment, text, track as draftTrack, video } from "./draftPieces";
import { clip as fcpClip, document, f } from "./fcpxmlPieces";
import type { HardEdit } from "./hardEdit";
import { clip, media, span, transition, warp } from "./otioPieces";
import { clip as item, filter, keyframe, parameter, sequence, track } from "./xmemlPieces";

/** Values that move, or that ICE has not. */
export const hardValues: readonly HardEdit[] = [
  {
    name: "a picture that fades in by its opacity is seen; one that fades out is",
    format: "xmeml",
    input: `<xmeml version="5">${sequence(
      track(
        item({
          name: "a.mp4",
          at: [0, 50, 0, 50],
          more: filter("opacity", parameter("opacity", "100", keyframe(0, 0) + keyframe(25, 80))),
        }),
        item({
          name: "b.mp4",
          at: [50, 100, 0, 50],
          more: filter("opacity", parameter("opacity", "100", keyframe(0, 60) + keyframe(25, 0))),
        }),
      ),
    )}</xmeml>`,
    lines: ["V1 a.mp4 0-2 of 0-2, opacity 0.8", "V1 b.mp4 2-4 of 0-2, opacity 0.6"],
    warnings: ["keyframes a.mp4 0", "keyframes b.mp4 2"],
    library: "the same",
  },
  {
    name: "a picture that fades in by its opacity is seen",
    format: "fcpxml",
    input: document(
      fcpClip(
        "c",
        [f(0), f(0), f(50)],
        `<adjust-blend amount="1"><param name="amount"><keyframeAnimation><keyframe time="0s" value="0"/><keyframe time="1s" value="1"/></keyframeAnimation></param></adjust-blend>`,
      ),
    ),
    lines: ["V1 c.mp4 0-2 of 0-2, silent"],
    warnings: ["keyframes c 0"],
    library: "the same",
  },
  {
    name: "a picture that fades in by its opacity is seen, wherever it moves",
    format: "draft",
    input: JSON.stringify(
      draft(
        [
          draftTrack("video", [
            segment("a.mp4", [0, 2000], [0, 2000], keyframes("KFTypeAlpha", [0, 0], [500, 0.9])),
          ]),
        ],
        { videos: [video("a.mp4")] },
      ),
    ),
    lines: ["V1 a.mp4 0-2 of 0-2, opacity 0.9"],
    warnings: ["keyframes a.mp4 0"],
    library: "the same",
  },
  {
    name: "lines that are not centred; one line has no other place",
    format: "draft",
    input: JSON.stringify(
      draft(
        [draftTrack("text", [segment("two", [0, 1000], undefined), segment("one", [1000, 1000], undefined)])],
        {
          texts: [
            { ...text("two", "Films\nas code"), alignment: 0 },
            { ...text("one", "Films"), alignment: 2 },
          ],
        },
      ),
    ),
    lines: ['T "Films\\nas code" 0-1', 'T "Films" 1-2'],
    warnings: ["title Films 0", "ending 0"],
    library: "the same",
  },
  {
    name: "a level of 0 dB is no level",
    format: "edl",
    input: [
      "001  AX  AA/V  C  00:00:01:00 00:00:02:00 00:00:00:00 00:00:01:00",
      "* FROM CLIP NAME: a.mp4",
      "* AUDIO LEVEL AT 00:00:00:00 IS -0.00 DB  (REEL AX A1)",
      "002  AX  AA/V  C  00:00:01:00 00:00:02:00 00:00:01:00 00:00:02:00",
      "* FROM CLIP NAME: b.mp4",
      "* AUDIO LEVEL AT 00:00:00:00 IS -6.02 DB  (REEL AX A1)",
    ].join("\n"),
    options: { rate: "25", media: anyMedia },
    lines: [
      "V1 a.mp4 0-1 of 1-2, silent",
      "V1 b.mp4 1-2 of 1-2, silent",
      "A1 a.mp4 0-1 of 1-2",
      "A1 b.mp4 1-2 of 1-2",
    ],
    warnings: ["level b.mp4 1"],
    library: "the same",
  },
  {
    name: "speeds that ICE has not: the nearest it has",
    format: "otio",
    input: otioText(
      otioTrack([
        clip("a.mp4", span(100, 50), { effects: [warp(0.05)] }),
        clip("b.mp4", span(0, 5), { effects: [warp(150)] }),
      ]),
    ),
    lines: ["V1 a.mp4 0-2 of 4-4.2, x0.1", "V1 b.mp4 2-2.2 of 0-20, x100"],
    warnings: ["speed-ramp a.mp4 0", "speed-ramp b.mp4 2"],
    library: { differs: "the library has any speed" },
  },
  {
    name: "clips that know different lengths of one file",
    format: "otio",
    input: otioText(
      otioTrack([
        clip("a.mp4", span(0, 25), { media_references: { DEFAULT_MEDIA: media("a.mp4", 0, 25) } }),
        clip("a.mp4", span(100, 50)),
        transition(5, 5),
        clip("b.mp4", span(100, 50)),
      ]),
    ),
    lines: ["V1 a.mp4 0-1 of 0-1", "V1 a.mp4 1-3.2 of 4-6.2, Transition fade 0.4", "V1 b.mp4 2.8-5 of 3.8-6"],
    warnings: [],
    library: "the same",
  },
];
