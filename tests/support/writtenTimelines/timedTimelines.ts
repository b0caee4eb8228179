import {
  clip,
  doubtful,
  failing,
  image,
  music,
  rendered,
  sound,
  titles,
  two,
  video,
  type WrittenTimeline,
} from "./parts";

const fade = { Type: "Transition", SubType: "fade", Duration: 1 };
const effectTrack = (...items: readonly object[]) => ({ Type: "Effect", VideoTrackClips: items });

/** Tracks of the editor, transitions where it writes them, and lengths by ICE's rules. */
export const timedTimelines: readonly WrittenTimeline[] = [
  rendered("a video track of effects", 2, {
    VideoTracks: [
      { VideoTrackClips: [two] },
      effectTrack({
        Type: "VFX",
        SubType: "blur",
        TimelineIn: 0,
        TimelineOut: 1,
        X: 0,
        Y: 0,
        Width: 0,
        Height: 0,
      }),
    ],
  }),
  rendered("a video track of effects by their own key, without a Type", 2, {
    VideoTracks: [
      { VideoTrackClips: [two] },
      { Type: "Effects", EffectTrackItems: [{ Type: "Filter", SubType: "warm" }] },
      { VideoTrackClips: [{ Type: "VFX", SubType: "h_blur" }] },
    ],
  }),
  rendered("a video track of titles", 2, {
    VideoTracks: [
      { VideoTrackClips: [two] },
      {
        Type: "Subtitle",
        VideoTrackClips: [{ Type: "Text", Content: "Title", TimelineIn: 0, TimelineOut: 1 }],
      },
    ],
  }),
  failing("a video track of two kinds of effects", "refused", {
    VideoTracks: [
      { VideoTrackClips: [two] },
      effectTrack({ Type: "VFX", SubType: "blur" }, { Type: "Filter", SubType: "warm" }),
    ],
  }),
  rendered("a transition on the later of two clips that overlap", 7, {
    ...video(
      { Type: "Image", MediaURL: image, TimelineIn: 0, TimelineOut: 4 },
      { ...two, Out: 4, TimelineIn: 3, TimelineOut: 7, Effects: [{ ...fade, From: 3, To: 4 }] },
    ),
  }),
  rendered("a chain of them", 8, {
    ...video(
      { ...two, Out: 3, TimelineIn: 0 },
      { ...two, Out: 3, TimelineIn: 2, Effects: [fade] },
      { ...two, Out: 4, TimelineIn: 4, Effects: [fade] },
    ),
  }),
  failing("clips that overlap without one", "warned", video(two, { ...two, TimelineIn: 1 })),
  doubtful("a TimelineOut without an Out", 8, video({ MediaURL: clip, TimelineIn: 0, TimelineOut: 3 })),
  doubtful("the same above another track", 9, {
    VideoTracks: [
      { VideoTrackClips: [two] },
      { VideoTrackClips: [{ MediaURL: clip, TimelineIn: 1, TimelineOut: 2, Width: 0.3, Height: 0.3 }] },
    ],
  }),
  rendered("a TimelineOut with an Out", 3, video({ MediaURL: clip, Out: 2, TimelineIn: 1, TimelineOut: 3 })),
  rendered(
    "an image's TimelineOut",
    3,
    video({ Type: "Image", MediaURL: image, TimelineIn: 0, TimelineOut: 3 }),
  ),
  rendered("a sound's TimelineOut", 3, sound({ MediaURL: music, TimelineIn: 0, TimelineOut: 3 })),
  doubtful("sound after the picture", 2, { ...video(two), ...sound({ MediaURL: music, Out: 5 }) }),
  rendered("sound after a main track", 2, {
    VideoTracks: [{ MainTrack: true, VideoTrackClips: [two] }],
    ...sound({ MediaURL: music, Out: 5 }),
  }),
  rendered("sound after a MaxDuration", 1, {
    ...video(two),
    ...sound({ MediaURL: music, Out: 2 }),
    MaxDuration: 1,
  }),
  rendered("pictures as long as whole sounds", 6, {
    ...video({ MediaURL: clip, Out: 4, ReferenceClipId: "music" }),
    ...sound({ MediaURL: music, ClipId: "music" }),
  }),
  rendered("a clip with a reference and times of its own", 2, {
    ...video({ ...two, ClipId: "a", TimelineIn: 0, TimelineOut: 2 }),
    ...sound({ MediaURL: music, ReferenceClipId: "a", TimelineIn: 0, TimelineOut: 2, Out: 2 }),
  }),
  rendered("a title as long as its Duration", 2, {
    ...video(two),
    ...titles({ Type: "Text", Content: "Title", TimelineIn: 1, Duration: 1 }),
  }),
];
