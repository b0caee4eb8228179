import { layoutTimeline } from "../../../../provider/src/timeline/layout/layoutTimeline";
import { ossUrl } from "../../../support/films";

const url = ossUrl("in/clip.mp4");
const clip = { MediaURL: url };
const video = (...clips: readonly object[]) => ({ VideoTracks: [{ VideoTrackClips: clips }] });

/** Lengths and places that ICE's pages give, and that a reader of the timeline alone would not expect. */
it.each<[what: string, timeline: object, clips: unknown, seconds: number]>([
  [
    "a TimelineOut without an Out: the whole material",
    video({ ...clip, TimelineIn: 2, TimelineOut: 5 }, { ...clip, Out: 1 }),
    [
      [
        [2, 12],
        [12, 13],
      ],
    ],
    13,
  ],
  [
    "a transition on the later of two clips that overlap, as the editor writes it",
    video(
      { ...clip, Out: 5, TimelineIn: 0 },
      { ...clip, Out: 5, TimelineIn: 4, Effects: [{ Type: "Transition", SubType: "fade", Duration: 1 }] },
      { ...clip, Out: 5, TimelineIn: 9 },
    ),
    [
      [
        [0, 5],
        [4, 9],
        [9, 14],
      ],
    ],
    14,
  ],
  [
    "pictures that take their times from sounds",
    {
      ...video({ ...clip, Out: 5, ReferenceClipId: "a" }, { ...clip, Out: 5, ReferenceClipId: "b" }),
      AudioTracks: [
        {
          AudioTrackClips: [
            { ...clip, Out: 4, ClipId: "a" },
            { ...clip, Out: 3, ClipId: "b" },
          ],
        },
      ],
    },
    [
      [
        [0, 4],
        [4, 7],
      ],
      [
        [0, 4],
        [4, 7],
      ],
    ],
    7,
  ],
])("places %s", (_what, timeline, clips, seconds) => {
  const { tracks, durationSeconds } = layoutTimeline(timeline, { materialSeconds: new Map([[url, 10]]) });
  const times = tracks.map((track) =>
    track.clips.map(({ startSeconds, endSeconds }) => [startSeconds, endSeconds]),
  );
  expect(times).toEqual(clips);
  expect(durationSeconds).toBe(seconds);
});
