/** What is pasted from ICE's pages compiles, also when it was first put in a variable, with Pulumi inputs anywhere in it. */
import * as pulumi from "@pulumi/pulumi";
import {
  type DocumentInput,
  type Effect,
  MediaProducingJob,
  type MediaProducingJobArgs,
  type Timeline,
  type TimelineInput,
  type VideoTrackClip,
} from "pulumi-alicloud-ice";
import { timelineRows } from "../support/timelineRows";

const url = "https://films.oss-cn-shanghai.aliyuncs.com/clips/opening.mp4";
const outputMediaConfig = { mediaUrl: "https://films.oss-cn-shanghai.aliyuncs.com/out/film.mp4" };

/** In the form of JSON, as ICE's pages have it. */
export const pasted: MediaProducingJobArgs = {
  outputMediaConfig,
  timeline: {
    VideoTracks: [
      {
        MainTrack: true,
        VideoTrackClips: [
          {
            Type: "Video",
            MediaURL: url,
            In: 0,
            Out: 10,
            TimelineIn: 0,
            TimelineOut: 10,
            Effects: [
              { Type: "Transition", SubType: "linearblur", Duration: 0.3 },
              { Type: "Background", SubType: "Blur", Radius: 0.1 },
              { Type: "AFade", SubType: "In", Duration: 1, Curve: "tri" },
              { Type: "Volume", Gain: 0, In: 2, Out: 5 },
            ],
          },
          { Type: "Image", MediaId: "icepublic-1", Duration: 5, DyncFrames: 8, AdaptMode: "Cover" },
        ],
      },
    ],
    AudioTracks: [
      { AudioTrackClips: [{ Type: "AI_TTS", Voice: "zhichu", Content: "<speak>Hello.</speak>" }] },
      { AudioTrackClips: [{ MediaURL: url, LoopMode: true, In: 4, Out: 10, TimelineOut: 14 }] },
    ],
    SubtitleTracks: [
      {
        SubtitleTrackClips: [
          { Type: "Subtitle", FileURL: "https://films.oss-cn-shanghai.aliyuncs.com/lines.srt" },
          {
            Type: "Text",
            Content: "Hello",
            FontColorOpacity: "0.8",
            AaiMotionIn: "0.5",
            AaiMotionInEffect: "typewriter1_in",
            FontFace: { Bold: true, Italic: false, Underline: false },
            SubtitleEffects: [{ Type: "Box", Color: "1E90FF", XShift: 20, Bord: 20, Radius: 20 }],
          },
        ],
      },
    ],
    EffectTracks: [{ EffectTrackItems: [{ Type: "VFX", SubType: "h_blur", TimelineIn: 3, TimelineOut: 7 }] }],
    FECanvas: { Width: 720, Height: 1280 },
  },
};

// In variables: every word widens to string, every list to an array.
const fade = { Type: "Transition", SubType: "fade", Duration: 1 };
const title = { Type: "Text", Alignment: "TopCenter", FontSize: 84, Content: "Films as code" };
const clips = [
  { Type: "Video", MediaURL: url, In: 0, Out: 5.5, Effects: [fade] },
  { MediaURL: url, In: 0, Out: 5.5, AdaptMode: "Contain" },
];
const timeline = {
  VideoTracks: [{ VideoTrackClips: clips }],
  SubtitleTracks: [{ SubtitleTrackClips: [{ ...title, Y: 0.34 }] }],
};
export const fromVariables = new MediaProducingJob("film", { timeline, outputMediaConfig });
export const rows: readonly TimelineInput[] = timelineRows.map((row) => row.timeline);
export const words: Effect[] = [fade, { Type: "ATypeOfNextYear", SubType: "any" }];

// Pulumi inputs at every depth: the whole, a list, an item, a value, from Outputs and Promises.
const later = pulumi.output(url);
const seconds = Promise.resolve(5);
export const inputs: readonly MediaProducingJobArgs["timeline"][] = [
  later.apply((MediaURL) => ({ VideoTracks: [{ VideoTrackClips: [{ MediaURL, Effects: [fade] }] }] })),
  later.apply((MediaURL) => JSON.stringify({ VideoTracks: [{ VideoTrackClips: [{ MediaURL }] }] })),
  Promise.resolve(timeline),
  { VideoTracks: pulumi.output([{ VideoTrackClips: clips }]) },
  { VideoTracks: [pulumi.output({ VideoTrackClips: [{ MediaURL: url }] })] },
  { VideoTracks: [{ VideoTrackClips: later.apply((MediaURL) => [{ MediaURL }]) }] },
  {
    VideoTracks: [{ VideoTrackClips: [pulumi.output({ MediaURL: url }), { MediaURL: later, Out: seconds }] }],
  },
  { VideoTracks: [{ VideoTrackClips: [{ MediaURL: later, Effects: [pulumi.output(fade), fade] }] }] },
  {
    SubtitleTracks: [
      { SubtitleTrackClips: [{ Type: "Text", Content: later, FontFace: { Bold: pulumi.output(true) } }] },
    ],
  },
  { MaxDuration: seconds, FECanvas: pulumi.output({ Width: 720, Height: 1280 }) },
  { VideoTracks: [{ VideoTrackClips: [{ MediaURL: url, Out: process.argv.length > 2 ? 5 : undefined }] }] },
];

// The ways out: a document of any keys, its text, and a key of ICE's that the types don't know.
const document: DocumentInput = { VideoTracks: [], Anything: later };
const record: Record<string, unknown> = { VideoTracks: [] };
export const open: readonly MediaProducingJobArgs["timeline"][] = [
  document,
  record,
  JSON.stringify(record),
  { ...timeline, ...{ NewRootKey: 1 } },
  { VideoTracks: [{ VideoTrackClips: [{ MediaURL: url, ...{ NewKey: { Any: 1 } } }] }] },
];

// Plain data is a timeline without inputs, and goes where one with inputs may.
export const plain: Timeline = { VideoTracks: [{ VideoTrackClips: [{ MediaURL: url, In: 0, Out: 5 }] }] };
export const plainAsInput: TimelineInput = plain;
export const clip: VideoTrackClip = { MediaURL: url };
