import { layoutTimeline } from "../../../../provider/src/timeline/layout/layoutTimeline";
import type { LaidClip } from "../../../../provider/src/timeline/layout/timelineLayout";
import { ossUrl } from "../../../support/films";

const url = ossUrl("in/clip.mp4");
const image = { Type: "Image", MediaURL: ossUrl("in/image.png"), Duration: 3 };
const materialSeconds = new Map([[url, 10]]);
const clip = { MediaURL: url };
const fade = { Effects: [{ Type: "Transition", SubType: "fade" }] };
const over = { Effects: [{ Type: "DLTransition", SubType: "fade", Duration: 2 }] };
const video = (...clips: readonly object[]) => ({ VideoTracks: [{ VideoTrackClips: clips }] });

const times = ({ startSeconds, endSeconds }: LaidClip) => [startSeconds, endSeconds];
const lay = (timeline: unknown, known = true) => {
  const { tracks, durationSeconds } = layoutTimeline(timeline, known ? { materialSeconds } : {});
  return { clips: tracks.map(({ clips }) => clips.map(times)), durationSeconds };
};

it.each<[what: string, timeline: object, clips: unknown, seconds: number | undefined]>([
  [
    "clips in sequence",
    video({ ...clip, Out: 4 }, image, clip),
    [
      [
        [0, 4],
        [4, 7],
        [7, 17],
      ],
    ],
    17,
  ],
  ["a range and a speed", video({ ...clip, In: 2, Out: 8, Speed: 2 }), [[[0, 3]]], 3],
  ["MaxOut beyond the material", video({ ...clip, MaxOut: 30 }), [[[0, 10]]], 10],
  ["MaxOut within it", video({ ...clip, In: 1, MaxOut: 4 }), [[[0, 3]]], 3],
  ["numbers as text", video({ ...clip, Out: "4.5" }), [[[0, 4.5]]], 4.5],
  [
    "TimelineOut",
    video({ ...clip, Out: 3, TimelineIn: 2, TimelineOut: 5 }, { ...clip, Out: 1 }),
    [
      [
        [2, 5],
        [5, 6],
      ],
    ],
    6,
  ],
  [
    "a gap",
    video({ ...clip, Out: 4 }, { ...clip, Out: 1, TimelineIn: 6 }),
    [
      [
        [0, 4],
        [6, 7],
      ],
    ],
    7,
  ],
  [
    "a transition",
    video({ ...clip, ...fade }, { ...clip, Out: 4 }, image),
    [
      [
        [0, 10],
        [9, 13],
        [13, 16],
      ],
    ],
    16,
  ],
  [
    "a transition that holds the length",
    video({ ...clip, ...over }, image),
    [
      [
        [0, 12],
        [10, 13],
      ],
    ],
    13,
  ],
  [
    "a transition edge to edge",
    video({ ...clip, ...fade }, { ...image, TimelineIn: 10 }),
    [
      [
        [0, 10],
        [9, 12],
      ],
    ],
    12,
  ],
  [
    "a transition before a gap",
    video({ ...clip, ...fade }, { ...image, TimelineIn: 11 }),
    [
      [
        [0, 10],
        [11, 14],
      ],
    ],
    14,
  ],
  ["a transition at the end", video({ ...clip, ...fade }), [[[0, 10]]], 10],
  [
    "an image over the film",
    video({ ...clip, Out: 4 }, { Type: "GlobalImage", MediaURL: ossUrl("logo.png") }),
    [
      [
        [0, 4],
        [0, 4],
      ],
    ],
    4,
  ],
  ["only images over the film", video({ ...image, Type: "GlobalImage" }), [[[0, 3]]], 3],
  [
    "a main track",
    { VideoTracks: [{ VideoTrackClips: [clip] }, { MainTrack: true, VideoTrackClips: [image] }] },
    [[[0, 10]], [[0, 3]]],
    3,
  ],
  [
    "a main track of sound",
    { ...video(clip), AudioTracks: [{ MainTrack: true, AudioTrackClips: [{ ...clip, Out: 7 }] }] },
    [[[0, 10]], [[0, 7]]],
    7,
  ],
  [
    "a main track of pictures beside one of sound",
    {
      VideoTracks: [{ MainTrack: true, VideoTrackClips: [image] }],
      AudioTracks: [{ MainTrack: true, AudioTrackClips: [{ ...clip, Out: 7 }] }],
    },
    [[[0, 3]], [[0, 7]]],
    3,
  ],
  [
    "a frozen frame",
    video({ ...clip, Out: 4, Effects: [{ Type: "FreezeFrame", Duration: 2 }] }, image),
    [
      [
        [0, 6],
        [6, 9],
      ],
    ],
    9,
  ],
  [
    "sound with a Duration",
    {
      ...video(clip),
      AudioTracks: [
        {
          AudioTrackClips: [
            { ...clip, Duration: 2 },
            { ...clip, Out: 1 },
          ],
        },
      ],
    },
    [
      [[0, 10]],
      [
        [0, 2],
        [2, 3],
      ],
    ],
    10,
  ],
  ["MaxDuration", { ...video(clip), MaxDuration: 6 }, [[[0, 10]]], 6],
  [
    "music in a loop, titles of the film, and one with times",
    {
      ...video({ ...clip, Out: 4 }),
      AudioTracks: [{ AudioTrackClips: [{ MediaURL: ossUrl("m.mp3"), LoopMode: true }] }],
      SubtitleTracks: [
        {
          SubtitleTrackClips: [
            { Type: "Text", Content: "a" },
            { Type: "Text", TimelineIn: 1, TimelineOut: 2 },
          ],
        },
      ],
      EffectTracks: [{ EffectTrackItems: [{ Type: "VFX", SubType: "h_blur", TimelineIn: 1, Duration: 1 }] }],
    },
    [
      [[0, 4]],
      [
        [0, 4],
        [1, 2],
      ],
      [[0, 4]],
      [[1, 2]],
    ],
    4,
  ],
  [
    "sound alone",
    {
      AudioTracks: [
        {
          AudioTrackClips: [
            { ...clip, Out: 3 },
            { ...clip, Out: 2, TimelineIn: 5 },
          ],
        },
      ],
    },
    [
      [
        [0, 3],
        [5, 7],
      ],
    ],
    7,
  ],
  [
    "effects and subtitles that the editor writes on video tracks",
    {
      VideoTracks: [
        { VideoTrackClips: [{ ...clip, Out: 4 }] },
        { Type: "Effect", VideoTrackClips: [{ Type: "VFX", SubType: "h_blur" }] },
        {
          Type: "Subtitle",
          VideoTrackClips: [{ Type: "Text", Content: "Hi", TimelineIn: 1, TimelineOut: 3 }],
        },
      ],
    },
    [[[0, 4]], [[0, 4]], [[1, 3]]],
    4,
  ],
])("places %s", (_what, timeline, clips, seconds) => {
  expect(lay(timeline)).toEqual({ clips, durationSeconds: seconds });
  expect(lay(JSON.stringify(timeline))).toEqual({ clips, durationSeconds: seconds });
});

describe("what hangs on a material's length", () => {
  it.each<[what: string, timeline: object, clips: unknown, seconds: number | undefined]>([
    [
      "has no end",
      video({ ...clip, Out: 4 }, clip, image),
      [
        [
          [0, 4],
          [4, undefined],
          [undefined, undefined],
        ],
      ],
      undefined,
    ],
    [
      "has one where a place is written",
      video(clip, { ...image, TimelineIn: 20 }),
      [
        [
          [0, undefined],
          [20, 23],
        ],
      ],
      undefined,
    ],
    [
      "may move what follows",
      video({ ...clip, Out: 4, ...fade }, { ...clip, TimelineIn: 4 }, { ...image, TimelineIn: 20 }),
      [
        [
          [0, 4],
          [3, undefined],
          [undefined, undefined],
        ],
      ],
      undefined,
    ],
    [
      "does not matter beside a main track",
      { VideoTracks: [{ VideoTrackClips: [clip] }, { MainTrack: true, VideoTrackClips: [image] }] },
      [[[0, undefined]], [[0, 3]]],
      3,
    ],
    [
      "is no length where another clip lends it",
      video({ ...clip, Out: 4, ReferenceClipId: "a" }),
      [[[undefined, undefined]]],
      undefined,
    ],
  ])("%s", (_what, timeline, clips, seconds) => {
    expect(lay(timeline, false)).toEqual({ clips, durationSeconds: seconds });
  });
});
