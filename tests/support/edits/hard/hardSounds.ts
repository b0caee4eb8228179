import { otioText, otioTrack } from "../otioText";
import { clip as fcpClip, document, f } from "./fcpxmlPieces";
import type { HardEdit } from "./hardEdit";
import { clip, sounds, span, warp } from "./otioPieces";
import { clip as item, file, filter, level, sequence, track } from "./xmemlPieces";

/** Sounds of which something would go without a word. */
export const hardSounds: readonly HardEdit[] = [
  {
    name: "a sound that stands still is silence, and does not make the film longer",
    format: "otio",
    input: otioText(
      otioTrack([clip("a.mp4", span(0, 50))]),
      sounds(
        clip("m.wav", span(0, 50)),
        clip("m.wav", span(50, 25), { effects: [warp(0, "FreezeFrame.1")] }),
      ),
    ),
    lines: ["V1 a.mp4 0-2 of 0-2, silent", "A1 m.wav 0-2 of 0-2"],
    warnings: ["ending 2"],
    library: { differs: "the library lists the frozen sound" },
  },
  {
    name: "effects of a sound are told as those of a picture",
    format: "xmeml",
    input: `<xmeml version="5">${sequence(
      track(item({ name: "v.mp4", at: [0, 50, 0, 50] })),
      track(
        item({
          name: "a.wav",
          at: [0, 50, 0, 50],
          more: level("0.5") + filter("Parametric Equalizer", "", "audio"),
        }),
      ),
    )}</xmeml>`,
    lines: ["V1 v.mp4 0-2 of 0-2, silent", "A1 a.wav 0-2 of 0-2, Volume 0.5"],
    warnings: ["effect a.wav 0"],
    library: "the same",
  },
  {
    name: "a clip that names its master clip has that one's file",
    format: "xmeml",
    input: `<xmeml version="5"><bin><children><clip id="master-1"><name>a</name><ismasterclip>TRUE</ismasterclip><media><video><track><clipitem id="m">${file("a.mp4")}</clipitem></track></video></media></clip></children></bin>${sequence(
      track(
        item({
          name: "shot",
          at: [0, 50, 25, 75],
          source: "",
          more: "<masterclipid>master-1</masterclipid>",
        }),
      ),
    )}</xmeml>`,
    lines: ["V1 a.mp4 0-2 of 1-3"],
    warnings: [],
    library: { differs: "the adapter looks for a file in the clip alone" },
  },
  {
    name: "sounds of a storyline cross over where it has a transition",
    format: "fcpxml",
    input: document(
      fcpClip(
        "c",
        [f(0), f(0), f(100)],
        `<spine lane="-1" offset="0s">${fcpClip("m", [f(0), f(250), f(50)])}<transition name="Cross Dissolve" offset="${f(40)}" duration="${f(20)}"><filter-audio ref="g" name="Audio Crossfade"/></transition>${fcpClip("m", [f(50), f(500), f(50)])}</spine>`,
      ),
    ),
    lines: [
      "V1 c.mp4 0-4 of 0-4, silent",
      "A1 m.wav 0-2.4 of 10-12.4, AFade Out 0.8",
      "A2 m.wav 1.6-4 of 19.6-22, AFade In 0.8",
    ],
    warnings: [],
    library: "the same",
  },
  {
    name: "an audition that stands where its pick says; a drawing in the story",
    format: "fcpxml",
    input: document(
      fcpClip(
        "a",
        [f(0), f(0), f(50)],
        `<audition lane="1">${fcpClip("c", [f(25), f(0), f(25)])}${fcpClip("b", [f(0), "3600s", f(25)])}</audition>`,
      ) +
        `<live-drawing name="Sketch" offset="2s" duration="1s"/>` +
        fcpClip("a", ["3s", f(0), f(25)]),
    ),
    lines: ["V1 a.mp4 0-2 of 0-2", "V1 a.mp4 3-4 of 0-1", "V2 c.mp4 1-2 of 0-1, silent"],
    warnings: ["generator Sketch 2"],
    library: "the same",
  },
];
