import {
  clip,
  doubtful,
  effects,
  failing,
  image,
  rendered,
  sound,
  titles,
  two,
  video,
  type WrittenTimeline,
} from "./parts";

/** Words by which a job must fail, and their right ones. */
export const wordedTimelines: readonly WrittenTimeline[] = [
  failing("TTS", "refused", { ...video(two), ...sound({ Type: "TTS", Content: "Hello", Voice: "zhichu" }) }),
  failing("ASR as an effect", "refused", effects({ Type: "ASR" })),
  failing("AI_Avatar among effects", "refused", effects({ Type: "AI_Avatar", AvatarId: "x" })),
  failing("AI_Avatar on an audio track", "refused", {
    ...video(two),
    ...sound({ Type: "AI_Avatar", Content: "Hello" }),
  }),
  failing("AI_RealMatting as a clip", "refused", video({ ...two, Type: "AI_RealMatting" })),
  failing("Matting as a SubType", "refused", effects({ Type: "VFX", SubType: "Matting" })),
  failing("ColorType", "refused", effects({ Type: "AI_Matting", ColorType: "green" })),
  failing("Text for Content", "refused", { ...video(two), ...titles({ Type: "Text", Text: "Hello" }) }),
  failing("Volume for Gain", "refused", effects({ Type: "Volume", Volume: 0 })),
  failing("a VFX of no page", "refused", effects({ Type: "VFX", SubType: "mirror" })),
  failing("a Filter of no page", "refused", effects({ Type: "Filter", SubType: "sepia" })),
  failing("a motion of no page", "refused", {
    ...video(two),
    ...titles({ Type: "Text", Content: "Hello", AaiMotionOutEffect: "fadeout" }),
  }),
  failing("a VFX that only ICE has", "clean", effects({ Type: "VFX", SubType: "heartfireworks" })),
  failing("a Filter that only ICE has", "clean", effects({ Type: "Filter", SubType: "pj2" })),
  failing("small letters of a Type", "warned", video({ Type: "image", MediaURL: image, Duration: 2 })),
  failing("small letters of an AdaptMode", "warned", video({ ...two, AdaptMode: "cover" })),
  failing("small letters of a fade", "refused", effects({ Type: "AFade", SubType: "out", Duration: 1 })),
  failing("a flag as text", "warned", { VideoTracks: [{ MainTrack: "true", VideoTrackClips: [two] }] }),
  failing("a hexadecimal number", "refused", video({ MediaURL: clip, Out: "0x2" })),
  failing("effects alone on a video track", "refused", {
    VideoTracks: [{ Type: "Effect", VideoTrackClips: [{ Type: "VFX", SubType: "blur", TimelineOut: 2 }] }],
  }),
  failing("a face whose flag is text", "warned", {
    ...video(two),
    ...titles({ Type: "Text", Content: "Hello", FontFace: { Bold: "true" } }),
  }),
  failing(
    "a face in small letters",
    "warned",
    effects({ Type: "Text", Content: "Hi", FontFace: { italic: true } }),
  ),
  failing("a layer that is a word", "refused", {
    ...video(two),
    ...titles({ Type: "Text", Content: "Hello", SubtitleEffects: ["Shadow"] }),
  }),
  failing("a ratio as a fraction", "warned", { ...video(two), AspectRatio: "9/16" }),
  failing("a transition without a name", "warned", {
    ...video({ ...two, Effects: [{ Type: "Transition", Duration: 0.5 }] }, two),
  }),
  doubtful("a transition in other capitals", 3.5, {
    ...video({ ...two, Effects: [{ Type: "Transition", SubType: "BowTieVertical", Duration: 0.5 }] }, two),
  }),
  rendered("one of two filters", 2, effects({ Type: "Filter", SubType: "warm" })),
  rendered("a VFX on the clip's own times", 2, effects({ Type: "VFX", SubType: "blur", In: 0.5, Out: 1 })),
  rendered("a mask", 2, {
    ...video({
      MediaURL: clip,
      Out: 2,
      Effects: [{ Type: "VFX", SubType: "mask_circle", ExtParams: "x=0.5,y=0.5,width=0.5,height=0.5" }],
    }),
  }),
];
