import { f, ntsc, type Options, document, clip, map, compound } from "./fcpxmlPieces";
import type { HardEdit } from "./hardEdit";

type Row = Omit<HardEdit, "format" | "input"> & { readonly spine: string; readonly file?: Options };

const rows: readonly Row[] = [
  {
    name: "a compound clip in a compound clip, each cut to a part, with what is connected inside and outside",
    spine: [
      clip("a", [f(0), f(0), f(25)]),
      `<ref-clip name="outer" ref="k1" offset="${f(25)}" start="${f(10)}" duration="${f(50)}"><asset-clip name="b" ref="b" lane="1" offset="${f(20)}" start="3600s" duration="${f(25)}" srcEnable="video"/></ref-clip>`,
    ].join(""),
    file: {
      resources:
        compound(
          "k1",
          clip(
            "b",
            [f(0), "3604s", f(30)],
            `<asset-clip name="c" ref="c" lane="2" offset="3604s" start="0s" duration="${f(20)}"/>`,
          ) + `<ref-clip name="inner" ref="k2" offset="${f(30)}" start="3601s" duration="${f(40)}"/>`,
        ) +
        compound(
          "k2",
          clip("a", ["3600s", f(0), f(50)]) + clip("n", [`${String(3602)}s`, ntsc(86424), "2002/1000s"]),
          { tcStart: "3600s" },
        ),
    },
    lines: [
      "V1 a.mp4 0-1 of 0-1",
      "V1 b.mp4 1-1.8 of 4.4-5.2",
      "V1 a.mp4 1.8-2.8 of 1-2",
      "V1 n.mp4 2.8-3 of 1.001-1.201",
      "V2 c.mp4 1-1.4 of 0.4-0.8, silent",
      "V3 b.mp4 1.4-2.4 of 0-1, silent",
    ],
    warnings: [],
    library: { differs: "Bladeworks refuses a compound clip that is cut to a part of another" },
  },
  {
    name: "timeMap: twice the speed, half, a frame that stands, backwards, a ramp",
    spine: [
      clip("a", [f(0), f(0), f(50)], map(["0s", "0s"], ["20s", "40s"])),
      clip("b", [f(50), f(90000 + 50), f(50)], map(["3600s", "3600s"], ["3680s", "3640s"])),
      clip("a", [f(100), f(0), f(25)], map(["0s", "4s"], ["1s", "4s"])),
      clip("a", [f(125), f(0), f(50)], map(["0s", "10s"], ["10s", "0s"])),
      clip("a", [f(175), f(0), f(50)], map(["0s", "0s"], ["1s", "2s"], ["2s", "3s"])),
    ].join(""),
    lines: [
      "V1 a.mp4 0-2 of 0-4, x2",
      "V1 b.mp4 2-4 of 1-2, x0.5",
      "V1 a.mp4 4-5 of 4-4.04, FreezeFrame 0.96",
      "V1 a.mp4 5-7 of 8-10",
      "V1 a.mp4 7-9 of 0-3, x1.5",
    ],
    warnings: ["reverse a 5", "speed-ramp a 7"],
    library: "the same",
  },
  {
    name: "a retimed clip keeps its connected clips in its own time",
    spine: clip(
      "b",
      [f(0), f(90000 + 25), f(100)],
      `${map(["3600s", "3600s"], ["3610s", "3620s"])}<asset-clip name="c" ref="c" lane="1" offset="${f(90000 + 50)}" start="${f(10)}" duration="${f(25)}"/>`,
    ),
    lines: ["V1 b.mp4 0-4 of 2-10, x2", "V2 c.mp4 1-2 of 0.4-1.4, silent"],
    warnings: [],
    library: "the same",
  },
  {
    name: "a secondary storyline with a transition, over a gap that begins at an hour",
    spine: [
      clip("a", [f(0), f(0), f(25)]),
      `<gap name="Gap" offset="${f(25)}" start="3600s" duration="${f(100)}"><spine lane="1" offset="${f(90000 + 10)}">${clip("b", ["0s", "3605s", f(30)])}<transition name="Cross Dissolve" offset="${f(25)}" duration="${f(10)}"/>${clip("c", [f(30), f(50), f(30)])}</spine></gap>`,
    ].join(""),
    lines: [
      "V1 a.mp4 0-1 of 0-1",
      "V2 b.mp4 1.4-2.8 of 5-6.4, Transition fade 0.4",
      "V2 c.mp4 2.4-3.8 of 1.8-3.2, silent",
    ],
    warnings: ["ending 3.8"],
    library: "the same",
  },
  {
    name: "a sequence that begins at 01:00:00:00 of 29.97 and holds 23.976",
    spine: [
      clip(
        "n",
        ["108108/30s", ntsc(86424), "2002/1000s"],
        '<conform-rate scaleEnabled="0" srcFrameRate="23.98"/>',
      ),
      clip(
        "a",
        ["108168060/30000s", f(50), "2002/1000s"],
        '<conform-rate scaleEnabled="0" srcFrameRate="25"/>',
      ),
    ].join(""),
    file: { tcStart: "108108/30s", format: "r30" },
    lines: ["V1 n.mp4 0-2.002 of 1.001-3.003", "V1 a.mp4 2.002-4.004 of 2-4.002"],
    warnings: [],
    library: "the same",
  },
  {
    name: "offsets that count from 0 under a sequence that begins at an hour",
    spine: clip("a", ["0s", f(50), f(25)]) + clip("b", [f(25), "3602s", f(25)]),
    file: { tcStart: "3600s" },
    lines: ["V1 a.mp4 0-1 of 2-3", "V1 b.mp4 1-2 of 2-3"],
    warnings: [],
    library: { differs: "Bladeworks puts them an hour before the film" },
  },
  {
    name: "an audition plays its first pick; what is off keeps its place, and what is connected to it",
    spine: [
      `<audition offset="${f(0)}"><asset-clip name="a" ref="a" start="${f(25)}" duration="${f(50)}"/><asset-clip name="b" ref="b" start="3601s" duration="${f(75)}"/></audition>`,
      clip(
        "c",
        [f(50), f(0), f(50)],
        `<asset-clip name="b" ref="b" lane="1" offset="${f(10)}" start="3602s" duration="${f(20)}"/>`,
        ' enabled="0"',
      ),
      clip("a", [f(100), f(0), f(25)]),
    ].join(""),
    lines: ["V1 a.mp4 0-2 of 1-3", "V1 a.mp4 4-5 of 0-1", "V2 b.mp4 2.4-3.2 of 2-2.8"],
    warnings: ["disabled c 2"],
    library: "the same",
  },
  {
    name: "sound that begins before its picture and ends after it",
    spine: [
      clip("a", [f(0), f(50), f(50)], "", ` audioStart="${f(50)}" audioDuration="${f(60)}"`),
      clip(
        "b",
        [f(50), f(90000 + 100), f(50)],
        "",
        ` audioStart="${f(90000 + 90)}" audioDuration="${f(60)}"`,
      ),
    ].join(""),
    lines: [
      "V1 a.mp4 0-2 of 2-4, silent",
      "V1 b.mp4 2-4 of 4-6, silent",
      "A1 a.mp4 0-2.4 of 2-4.4",
      "A2 b.mp4 1.6-4 of 3.6-6",
    ],
    warnings: [],
    library: { differs: "Bladeworks lists the pictures alone" },
  },
  {
    name: "a multicam clip with picture and sound of two angles",
    spine: `<mc-clip name="mc" ref="mc" offset="0s" start="${f(50)}" duration="${f(50)}"><mc-source angleID="A" srcEnable="audio"/><mc-source angleID="B" srcEnable="video"/></mc-clip><mc-clip name="mc" ref="mc" offset="${f(50)}" start="${f(100)}" duration="${f(25)}"><mc-source angleID="A" srcEnable="all"/></mc-clip>`,
    file: {
      resources: `<media id="mc" name="mc"><multicam format="r25" tcStart="0s"><mc-angle name="A" angleID="A">${clip("a", ["0s", f(10), f(200)])}</mc-angle><mc-angle name="B" angleID="B"><gap name="Gap" offset="0s" duration="${f(25)}"/>${clip("b", [f(25), "3600s", f(175)])}</mc-angle></multicam></media>`,
    },
    lines: ["V1 b.mp4 0-2 of 1-3, silent", "V1 a.mp4 2-3 of 4.4-5.4", "A1 a.mp4 0-2 of 2.4-4.4"],
    warnings: [],
    library: { differs: "Bladeworks lists the pictures alone" },
  },
  {
    name: "a synchronised clip whose camera is silent and whose recorder is heard",
    spine: `<sync-clip name="sync" offset="0s" start="${f(25)}" duration="${f(50)}" format="r25"><asset-clip name="a" ref="a" offset="0s" duration="${f(250)}"><asset-clip name="m" ref="m" lane="-1" offset="${f(5)}" start="${f(100)}" duration="${f(200)}"/></asset-clip><sync-source sourceID="storyline"><audio-role-source role="dialogue.dialogue-1" active="0"/></sync-source><sync-source sourceID="connected"><audio-role-source role="dialogue.dialogue-1" active="1"/></sync-source></sync-clip>`,
    lines: ["V1 a.mp4 0-2 of 1-3, silent", "A1 m.wav 0-2 of 4.8-6.8"],
    warnings: [],
    library: { differs: "Bladeworks asks for the roles of the sounds, which the clips need not name" },
  },
  {
    name: "a clip with its picture and sound inside; a part of it, with an inner level",
    spine: `<clip name="in" offset="0s" start="${f(90000 + 50)}" duration="${f(50)}" tcFormat="NDF"><adjust-volume amount="-6dB"/><video name="b" ref="b" offset="3600s" start="3600s" duration="40s"><audio name="b" ref="b" lane="-1" offset="3600s" start="3600s" duration="40s" role="dialogue"/></video></clip><clip name="in" offset="${f(50)}" start="0s" duration="${f(25)}"><video name="c" ref="c" offset="0s" start="${f(25)}" duration="20s"/><audio name="m" ref="m" lane="-1" offset="0s" start="${f(250)}" duration="20s"/></clip>`,
    lines: ["V1 b.mp4 0-2 of 2-4, Volume 0.5012", "V1 c.mp4 2-3 of 1-2, silent", "A1 m.wav 2-3 of 10-11"],
    warnings: [],
    library: { differs: "Bladeworks lists what lies in a clip whole, not cut to it" },
  },
  {
    name: "1.8: the file stands on the asset; levels that move, fades, and a panned clip",
    spine: [
      `<asset-clip name="old" ref="old" offset="0s" start="${f(25)}" duration="${f(50)}"><adjust-volume amount="6dB"><param name="amount"><fadeIn type="easeIn" duration="${f(10)}"/><fadeOut type="easeIn" duration="${f(20)}"/></param></adjust-volume></asset-clip>`,
      `<asset-clip name="a" ref="a" offset="${f(50)}" start="0s" duration="${f(50)}"><adjust-volume amount="0dB"><param name="amount"><keyframeAnimation><keyframe time="0s" value="-96dB"/><keyframe time="1s" value="0dB"/></keyframeAnimation></param></adjust-volume><adjust-transform position="10 -20" scale="0.5 0.5"/></asset-clip>`,
    ].join(""),
    file: {
      version: "1.8",
      resources:
        '<asset id="old" name="old" src="file:///Job/old%20one.mov" start="0s" duration="10s" hasVideo="1" hasAudio="1" format="r25"/>',
    },
    lines: [
      "V1 old one.mov 0-2 of 1-3, Volume 1.9953, AFade In 0.4, AFade Out 0.8",
      "V1 a.mp4 2-4 of 0-2, AFade In 1",
    ],
    warnings: [],
    library: { differs: "Bladeworks looks for the file and names the asset where it is not there" },
  },
  {
    name: "a still, a title with a place, a generator, sound below, over one clip",
    spine: clip(
      "a",
      [f(0), f(100), f(100)],
      [
        `<video name="s" ref="s" lane="2" offset="${f(110)}" start="3600s" duration="${f(50)}"><adjust-blend amount="0.25"/></video>`,
        `<title name="T" ref="t" lane="3" offset="${f(120)}" start="3600s" duration="${f(25)}"><param name="Position" key="9999/1/1/1" value="0 -270"/><text><text-style ref="ts1">Hello &amp; </text-style><text-style ref="ts1">bye</text-style></text><text-style-def id="ts1"><text-style font="Helvetica" fontSize="108" fontColor="1 0.5 0 1" bold="1" alignment="center"/></text-style-def></title>`,
        `<video name="Shapes" ref="g" lane="1" offset="${f(100)}" start="3600s" duration="${f(10)}"/>`,
        `<asset-clip name="m" ref="m" lane="-1" offset="${f(90)}" start="${f(0)}" duration="${f(60)}" audioRole="music"><adjust-volume amount="-12dB"/></asset-clip>`,
      ].join(""),
    ),
    lines: [
      "V1 a.mp4 0-4 of 4-8",
      "V2 s.png 0.4-2.4, opacity 0.25",
      "A1 m.wav 0-2 of 0.4-2.4, Volume 0.2512",
      'T "Hello & bye" 0.8-1.8',
    ],
    warnings: ["font", "generator Shapes 0"],
    library: { differs: "Bladeworks lists the sound that begins before the film from its own beginning" },
  },
  {
    name: "a compound clip whose sound leads its picture, and that is half as large",
    spine: `<gap offset="0s" duration="1s"/><ref-clip name="k" ref="k4" offset="1s" start="2s" duration="2s" audioStart="1s" audioDuration="4s"><adjust-transform scale="0.5 0.5"/></ref-clip>`,
    file: { resources: compound("k4", clip("a", ["0s", f(50), "3s"]) + clip("b", ["3s", "3600s", "3s"])) },
    lines: [
      "V1 a.mp4 1-2 of 4-5, silent",
      "V1 b.mp4 2-3 of 0-1, silent",
      "A1 main a.mp4 0-2 of 3-5",
      "A1 main b.mp4 2-4 of 0-2",
    ],
    warnings: ["nest k 1"],
    library: { differs: "Bladeworks lists the pictures alone" },
  },
  {
    name: "clips without a length, a start or an offset play what they refer to, one after the other",
    spine: `<asset-clip name="a" ref="a"/><asset-clip name="b" ref="b" start="3610s"/><ref-clip name="k" ref="k3"/>`,
    file: {
      resources: compound("k3", clip("n", ["0s", ntsc(86400), "5005/1000s"])).replace("100s", "4004/1000s"),
    },
    lines: ["V1 a.mp4 0-40 of 0-40", "V1 b.mp4 40-70 of 10-40", "V1 n.mp4 70-74.004 of 0-4.004"],
    warnings: [],
    library: { differs: "Bladeworks asks for a duration, which FCPXML does not" },
  },
  {
    name: "transitions at the beginning and over a retimed clip, with a handle that the file has not",
    spine: [
      `<transition name="Cross Dissolve" offset="0s" duration="${f(10)}"/>`,
      clip("a", [f(0), f(5), f(50)]),
      `<transition name="Cross Dissolve" offset="${f(40)}" duration="${f(20)}"/>`,
      clip("a", [f(50), f(100), f(50)], map(["0s", "0s"], ["10s", "20s"])),
      `<transition name="Cross Dissolve" offset="${f(90)}" duration="${f(20)}"/>`,
      clip("b", [f(100), f(90000 + 4), f(50)]),
    ].join(""),
    lines: [
      "V1 a.mp4 0-2.4 of 0.2-2.6, AFade In 0.4, Transition fade 0.8",
      "V1 a.mp4 1.6-4.4 of 7.2-12.8, x2, Transition fade 0.56",
      "V1 b.mp4 3.84-6 of 0-2.16",
    ],
    warnings: ["fade a 0", "handles a 3.6"],
    library: "the same",
  },
];

export const hardFcpxmls: readonly HardEdit[] = rows.map(({ spine, file, ...row }) => ({
  ...row,
  format: "fcpxml",
  input: document(spine, file),
}));
