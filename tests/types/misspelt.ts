/** What must not compile: a misspelt key at any depth, and a value of the wrong kind. */
import * as pulumi from "@pulumi/pulumi";
import type { MediaProducingJobArgs, SubtitleTrackClip, Timeline, TimelineInput } from "pulumi-alicloud-ice";

type Film = MediaProducingJobArgs["timeline"];
const MediaURL = "https://films.oss-cn-shanghai.aliyuncs.com/clips/opening.mp4";

export const keys: readonly Film[] = [
  // @ts-expect-error Of the root.
  { VideoTrack: [] },
  // @ts-expect-error Of the canvas.
  { FECanvas: { Widht: 1280 } },
  // @ts-expect-error Of a video track.
  { VideoTracks: [{ VideoTrackClip: [] }] },
  // @ts-expect-error Of a video clip.
  { VideoTracks: [{ VideoTrackClips: [{ MediaUrl: MediaURL }] }] },
  // @ts-expect-error Also in small letters.
  { VideoTracks: [{ VideoTrackClips: [{ MediaURL, timelineIn: 1 }] }] },
  // @ts-expect-error Of an effect.
  { VideoTracks: [{ VideoTrackClips: [{ MediaURL, Effects: [{ Type: "Volume", Gian: 0.5 }] }] }] },
  // @ts-expect-error ICE has no Volume in Volume.
  { VideoTracks: [{ VideoTrackClips: [{ MediaURL, Effects: [{ Type: "Volume", Volume: 0 }] }] }] },
  // @ts-expect-error Of an audio clip.
  { AudioTracks: [{ AudioTrackClips: [{ MediaURL, Loop: true }] }] },
  // @ts-expect-error Of an image clip.
  { ImageTracks: [{ ImageTrackClips: [{ ImageURI: MediaURL }] }] },
  // @ts-expect-error Of a text: it is Content.
  { SubtitleTracks: [{ SubtitleTrackClips: [{ Type: "Text", Text: "Hello" }] }] },
  // @ts-expect-error Of a font's face.
  { SubtitleTracks: [{ SubtitleTrackClips: [{ Type: "Text", FontFace: { Blod: true } }] }] },
  // @ts-expect-error Of how words are highlighted.
  { VideoTracks: [{ VideoTrackClips: [{ Type: "AI_ASR", HighlightingStyle: { FontColour: "00FFFF" } }] }] },
  // @ts-expect-error Of an item of an effect track.
  { EffectTracks: [{ EffectTrackItems: [{ Type: "VFX", Subtype: "h_blur" }] }] },
  // @ts-expect-error Beside inputs too.
  { VideoTracks: [{ VideoTrackClips: [{ MediaURL: pulumi.output(MediaURL), Ouut: 5 }] }] },
];

export const values: readonly Film[] = [
  // @ts-expect-error Tracks are a list.
  { VideoTracks: { VideoTrackClips: [] } },
  // @ts-expect-error Seconds are a number.
  { VideoTracks: [{ VideoTrackClips: [{ MediaURL, In: "1" }] }] },
  // @ts-expect-error Also those of an Output.
  { VideoTracks: [{ VideoTrackClips: [{ MediaURL, In: pulumi.output("1") }] }] },
  // @ts-expect-error An address is text.
  { VideoTracks: [{ VideoTrackClips: [{ MediaURL: 1 }] }] },
  // @ts-expect-error An effect has a Type.
  { VideoTracks: [{ VideoTrackClips: [{ MediaURL, Effects: [{ Gain: 0 }] }] }] },
  // @ts-expect-error A subtitle has a Type.
  { SubtitleTracks: [{ SubtitleTrackClips: [{ Content: "Hello" }] }] },
  // @ts-expect-error A flag is true or false.
  { VideoTracks: [{ MainTrack: "yes" }] },
  // @ts-expect-error Clips of one kind of track are not those of another.
  { AudioTracks: [{ VideoTrackClips: [{ MediaURL }] }] },
];

// @ts-expect-error Plain data holds no inputs.
export const plain: Timeline = { AspectRatio: pulumi.output("16:9") };
// @ts-expect-error What is built can't be changed.
export const change = (timeline: TimelineInput) => (timeline.MaxDuration = 1);
// @ts-expect-error Of a layer behind a text.
export const layer: SubtitleTrackClip = { Type: "Text", SubtitleEffects: [{ Type: "Box", Colour: "0" }] };
