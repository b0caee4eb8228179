import {
  type Node,
  video,
  audio,
  segment,
  track,
  draft,
  text,
  place,
  keyframes,
  transition,
} from "./draftPieces";
import type { HardEdit } from "./hardEdit";

type Row = Omit<HardEdit, "format" | "input"> & { readonly draft: Node };

const inner = draft(
  [
    track("video", [segment("a.mp4", [0, 2000], [1000, 2000]), segment("b.mp4", [2000, 2000], [0, 4000])]),
    track("video", [segment("s.png", [1000, 2000], [0, 2000], place(0.5, 0.5, 0.5))]),
    track("audio", [segment("m.wav", [500, 3000], [10_000, 3000], { volume: 0.5 })]),
  ],
  {
    videos: [video("a.mp4"), video("b.mp4"), video("s.png", { type: "photo", duration: 10_800_000_000 })],
    audios: [audio("m.wav")],
  },
);

const rows: readonly Row[] = [
  {
    name: "a compound clip, cut to a part, faster, and placed as a whole",
    draft: draft(
      [
        track("video", [
          segment("c.mp4", [0, 1000], [0, 1000]),
          segment("nest", [1000, 1500], [500, 3000], { extra_material_refs: ["combination"] }),
          segment("nest", [2500, 1000], [500, 1000], {
            extra_material_refs: ["combination"],
            volume: 0.5,
            ...place(-0.5, 0, 0.5),
          }),
        ]),
      ],
      {
        videos: [video("c.mp4"), video("nest", { path: "", material_name: "复合片段1" })],
        drafts: [{ id: "combination", type: "combination", draft: inner }],
      },
    ),
    lines: [
      "V1 c.mp4 0-1 of 0-1",
      "V1 a.mp4 1-1.75 of 1.5-3, x2",
      "V1 b.mp4 1.75-2.5 of 0-3, x4",
      "V1 a.mp4 2.5-3.5 of 1.5-2.5, Volume 0.5",
      "V2 s.png 1.25-2.25",
      "V3 s.png 3-3.5",
      "A1 m.wav 1-2.5 of 10-13, x2, Volume 0.5",
      "A2 m.wav 2.5-3.5 of 10-11, Volume 0.25",
    ],
    warnings: ["nest 复合片段1 2.5"],
    library: { differs: "the library does not open compound clips" },
  },
  {
    name: "a compound clip in a compound clip",
    draft: draft([track("video", [segment("outer", [0, 2000], [1000, 2000])])], {
      drafts: [
        {
          id: "outer",
          draft: draft(
            [
              track("video", [
                segment("c.mp4", [0, 1500], [0, 1500]),
                segment("inner", [1500, 2000], [500, 2000]),
              ]),
            ],
            { videos: [video("c.mp4")], drafts: [{ id: "inner", draft: inner }] },
          ),
        },
      ],
    }),
    lines: [
      "V1 c.mp4 0-0.5 of 1-1.5",
      "V1 a.mp4 0.5-2 of 1.5-3",
      "V2 s.png 1-2",
      "A1 m.wav 0.5-2 of 10-11.5, Volume 0.5",
    ],
    warnings: [],
    library: { differs: "the library does not open compound clips" },
  },
  {
    name: "speeds: by lengths, written otherwise, a curve, backwards, and cuts on no frame",
    draft: draft(
      [
        track("video", [
          segment("a.mp4", [0, 1000], [0, 2000], { speed: 1 }),
          segment("b.mp4", [1000, 1033.333], [2000, 344.444], { extra_material_refs: ["sp3"] }),
          segment("c.mp4", [2033.333, 2000], [0, 3000], { extra_material_refs: ["curve"] }),
          segment("d.mp4", [4033.333, 966.667], [5000, 966.667], { reverse: true }),
        ]),
      ],
      {
        videos: ["a.mp4", "b.mp4", "c.mp4", "d.mp4"].map((name) => video(name)),
        speeds: [
          { id: "sp3", speed: 0.333333, mode: 0, curve_speed: null },
          { id: "curve", speed: 1.5, mode: 1, curve_speed: { name: "Hero", speed_points: [] } },
        ],
      },
    ),
    lines: [
      "V1 a.mp4 0-1 of 0-2, x2",
      "V1 b.mp4 1-2.0333 of 2-2.3444, x0.333333",
      "V1 c.mp4 2.0333-4.0333 of 0-3, x1.5",
      "V1 d.mp4 4.0333-5 of 5-5.9667",
    ],
    warnings: ["speed-ramp c.mp4 2.0333", "reverse d.mp4 4.0333"],
    library: "the same",
  },
  {
    name: "a portrait canvas: place, turn, mirror, see-through, crop; a picture that moves",
    draft: draft(
      [
        track("video", [
          segment("a.mp4", [0, 1000], [0, 1000], place(0.5, -0.25, 0.5)),
          segment(
            "a.mp4",
            [1000, 1000],
            [0, 1000],
            place(0, 0, 1, { rotation: 90, alpha: 0.4, flip: { horizontal: true, vertical: false } }),
          ),
          segment("cropped.mp4", [2000, 1000], [0, 1000]),
          segment("a.mp4", [3000, 1000], [0, 1000], {
            ...place(0, 0),
            ...keyframes("KFTypePositionX", [0, -1], [1000, 1]),
          }),
        ]),
      ],
      {
        videos: [
          video("a.mp4"),
          video("cropped.mp4", {
            crop: {
              upper_left_x: 0.25,
              upper_left_y: 0,
              upper_right_x: 0.75,
              upper_right_y: 0,
              lower_left_x: 0.25,
              lower_left_y: 1,
              lower_right_x: 0.75,
              lower_right_y: 1,
            },
          }),
        ],
      },
      { canvas_config: { width: 1080, height: 1920, ratio: "9:16" } },
    ),
    lines: [
      "V1 a.mp4 0-1 of 0-1",
      "V1 a.mp4 1-2 of 0-1, opacity 0.4, Flip, Rotate",
      "V1 cropped.mp4 2-3 of 0-1, Crop",
      "V1 a.mp4 3-4 of 0-1, Crop",
    ],
    warnings: ["placement a.mp4 1", "keyframes a.mp4 3", "placement a.mp4 3"],
    library: "the same",
  },
  {
    name: "sound: fades, a level by keyframes, a muted track, a muted main track",
    draft: draft(
      [
        track("video", [segment("a.mp4", [0, 4000], [0, 4000])], { attribute: 1 }),
        track("audio", [
          segment("m.wav", [0, 2000], [0, 2000], { extra_material_refs: ["fade"], volume: 0.8 }),
          segment(
            "m.wav",
            [2000, 2000],
            [5000, 2000],
            keyframes("KFTypeVolume", [0, 0], [500, 1], [2000, 1]),
          ),
        ]),
        track("audio", [
          segment("n.wav", [0, 1000], [0, 1000], keyframes("KFTypeVolume", [0, 1], [300, 0.2], [600, 1])),
        ]),
        track("audio", [segment("n.wav", [0, 4000], [0, 4000])], { attribute: 1 }),
      ],
      {
        videos: [video("a.mp4")],
        audios: [audio("m.wav"), audio("n.wav")],
        audio_fades: [{ id: "fade", fade_in_duration: 300_000, fade_out_duration: 700_000 }],
      },
    ),
    lines: [
      "V1 a.mp4 0-4 of 0-4, silent",
      "A1 m.wav 0-2 of 0-2, Volume 0.8, AFade In 0.3, AFade Out 0.7",
      "A1 m.wav 2-4 of 5-7, AFade In 0.5",
      "A2 n.wav 0-1 of 0-1, Volume 0.76",
    ],
    warnings: ["disabled", "keyframes n.wav 0"],
    library: { differs: "the library lists muted tracks" },
  },
  {
    name: "transitions beside a photo, over a retimed clip, and one that hangs on the last",
    draft: draft(
      [
        track("video", [
          segment("a.mp4", [0, 2000], [1000, 2000], { extra_material_refs: ["t1"] }),
          segment("s.png", [2000, 1000], [0, 1000], { extra_material_refs: ["t2"] }),
          segment("b.mp4", [3000, 2000], [4000, 4000], { extra_material_refs: ["t3"] }),
          segment("a.mp4", [5000, 1000], [0, 1000], { extra_material_refs: ["t1"] }),
        ]),
      ],
      {
        videos: [video("a.mp4"), video("b.mp4"), video("s.png", { type: "photo", duration: 10_800_000_000 })],
        transitions: [
          transition("t1", "叠化", 600),
          transition("t2", "向左擦除", 400, false),
          transition("t3", "Star", 500),
        ],
      },
    ),
    lines: [
      "V1 a.mp4 0-2.3 of 1-3.3, Transition fade 0.6",
      "V1 s.png 1.7-3.2, Transition wipeleft 0.4",
      "V1 b.mp4 2.8-5.5 of 3.6-9, x2, Transition fade 0.5",
      "V1 a.mp4 5-6 of 0-1",
    ],
    warnings: ["transition b.mp4 5", "transition a.mp4 5.7"],
    library: "the same",
  },
  {
    name: "texts in two lines, with a place, over each other; stickers, filters, hidden clips",
    draft: draft(
      [
        track("video", [
          segment("a.mp4", [0, 3000], [0, 3000]),
          segment("b.mp4", [3000, 1000], [0, 1000], { visible: false }),
        ]),
        track("text", [
          segment("t1", [500, 1000], undefined, place(0, -0.8)),
          segment("t2", [1500, 1000], undefined, place(0.5, 0.5, 2, { rotation: 30 })),
        ]),
        track("text", [segment("t3", [1000, 1000], undefined, place(0, 0))]),
        track("sticker", [segment("st", [0, 1000], undefined)]),
        track("filter", [segment("fi", [0, 1000], undefined)]),
      ],
      {
        videos: [video("a.mp4"), video("b.mp4")],
        texts: [
          text("t1", "一行\n两行"),
          text("t2", "Bold & more", { bold: true, size: 10 }),
          text("t3", "third"),
        ],
        stickers: [{ id: "st", type: "sticker" }],
      },
    ),
    lines: ["V1 a.mp4 0-3 of 0-3", 'T "一行\\n两行" 0.5-1.5', 'T "Bold & more" 1.5-2.5', 'T "third" 1-2'],
    warnings: ["effect sticker 0", "effect filter 0", "disabled b.mp4 3", "ending 3"],
    library: { differs: "the library lists hidden clips" },
  },
  {
    name: "tracks by render_index, whatever their place in the list",
    draft: draft(
      [
        track("video", [segment("over.mp4", [0, 1000], [0, 1000], { render_index: 2 })]),
        track("video", [segment("under.mp4", [0, 2000], [0, 2000], { render_index: 0 })]),
        track("video", [segment("middle.mp4", [500, 1000], [0, 1000], { render_index: 1 })]),
      ],
      { videos: ["over.mp4", "under.mp4", "middle.mp4"].map((name) => video(name)) },
    ),
    lines: ["V1 under.mp4 0-2 of 0-2", "V2 middle.mp4 0.5-1.5 of 0-1", "V3 over.mp4 0-1 of 0-1"],
    warnings: [],
    library: "the same",
  },
];

export const hardDrafts: readonly HardEdit[] = rows.map(({ draft: root, ...row }) => ({
  ...row,
  format: "draft",
  input: JSON.stringify(root),
}));
