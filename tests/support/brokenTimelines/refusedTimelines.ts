import type { RulesThatAre } from "../../../provider/src/timeline/check/timelineRules";
import {
  type BrokenTimeline,
  url,
  clip,
  music,
  video,
  effect,
  audio,
  subtitle,
  first,
  second,
  firstSound,
  title,
} from "./pieces";

const still = url.replace(".mp4", ".png");

/** For each rule that refuses, timelines that break it and nothing else. */
export const refusedTimelines: { readonly [Rule in RulesThatAre<"refused">]: readonly BrokenTimeline[] } = {
  "tracks are lists": [
    {
      timeline: { VideoTracks: { VideoTrackClips: [clip] } },
      says: 'timeline.VideoTracks must be a list of tracks; got {"VideoTrackClips":[{"MediaURL":"https://',
    },
    { timeline: { VideoTracks: [7] }, says: "timeline.VideoTracks[0] must be a track; got 7." },
    { timeline: { VideoTracks: [null] }, says: "timeline.VideoTracks[0] must be a track; got null." },
    {
      timeline: { VideoTracks: [{ VideoTrackClips: clip }] },
      says: "timeline.VideoTracks[0].VideoTrackClips must be a list of clips; got {",
    },
    {
      timeline: video(clip, [clip]),
      says: `${second} must be a clip; got [{`,
    },
  ],
  "track count": ["VideoTracks", "ImageTracks", "SubtitleTracks"].map((kind) => ({
    timeline: { ...video(clip), [kind]: Array.from({ length: 101 }, () => ({ Id: 1 })) },
    says: `timeline.${kind} must hold at most 100 tracks; got 101.`,
  })),
  "something to render": [
    {
      timeline: {},
      says: "timeline has nothing to render: VideoTracks and AudioTracks hold no clip.",
    },
    {
      timeline: { VideoTracks: [{ VideoTrackClips: [] }], SubtitleTracks: [] },
      says: "timeline has nothing to render: VideoTracks and AudioTracks hold no clip.",
    },
  ],
  "one source": [
    { timeline: video({ Out: 5 }), says: `${first} must name its material by MediaURL or MediaId.` },
    {
      timeline: video({ MediaId: "", Out: 5 }),
      says: `${first} must name its material by MediaURL or MediaId.`,
    },
    {
      timeline: {
        ...video(clip),
        ImageTracks: [{ ImageTrackClips: [{ ImageURL: still, MediaURL: still }] }],
      },
      says: "timeline.ImageTracks[0].ImageTrackClips[0] must name its material once, and has MediaURL and ImageURL.",
    },
    {
      timeline: audio({ Type: "Audio", Out: 5 }),
      says: `${firstSound} must name its material by MediaURL or MediaId.`,
    },
    {
      timeline: { ...video(clip), ImageTracks: [{ ImageTrackClips: [{ Type: "Image", TimelineOut: 3 }] }] },
      says: "timeline.ImageTracks[0].ImageTrackClips[0] must name its material by MediaURL or MediaId.",
    },
  ],
  "subtitle file": [
    {
      timeline: subtitle({ Type: "Subtitle" }),
      says: `${title} is of type Subtitle and must name its file by FileURL.`,
    },
  ],
  "speech text": [
    {
      timeline: audio({ Type: "AI_TTS", Voice: "zhichu" }),
      says: `${firstSound} is of type AI_TTS and must have the Content to speak.`,
    },
  ],
  "value type": [
    { timeline: video({ ...clip, Out: "soon" }), says: `${first}.Out must be a number; got "soon".` },
    { timeline: video({ ...clip, MediaURL: {} }), says: `${first}.MediaURL must be text; got {}.` },
    {
      timeline: audio({ ...music, LoopMode: 3 }),
      says: `${firstSound}.LoopMode must be true or false; got 3.`,
    },
    { timeline: video({ ...clip, Effects: {} }), says: `${first}.Effects must be a list; got {}.` },
    { timeline: effect("x"), says: `${first}.Effects[0] must be an effect; got "x".` },
    {
      timeline: effect({ Type: "KenBurns", Start: "0,0,1" }),
      says: `${first}.Effects[0].Start must be four numbers, "x,y,width,height"; got "0,0,1".`,
    },
    { timeline: { ...video(clip), FECanvas: 1280 }, says: "timeline.FECanvas must be an object; got 1280." },
    {
      timeline: subtitle({ Type: "Text", Content: ["a"] }),
      says: `${title}.Content must be text; got ["a"].`,
    },
  ],
  "value range": [
    { timeline: video({ ...clip, Opacity: 1.5 }), says: `${first}.Opacity must be from 0 to 1; got 1.5.` },
    { timeline: video({ ...clip, Speed: 0 }), says: `${first}.Speed must be above 0; got 0.` },
    { timeline: video({ ...clip, Width: 0 }), says: `${first}.Width must be above 0; got 0.` },
    { timeline: video({ ...clip, In: -1 }), says: `${first}.In must be 0 or more; got -1.` },
    {
      timeline: video({ ...clip, TimelineIn: -0.5 }),
      says: `${first}.TimelineIn must be 0 or more; got -0.5.`,
    },
    {
      timeline: effect({ Type: "Volume", Gain: 11 }),
      says: `${first}.Effects[0].Gain must be from 0 to 10; got 11.`,
    },
    {
      timeline: effect({ Type: "Background", SubType: "Blur", Radius: 2 }),
      says: `${first}.Effects[0].Radius must be from 0.01 to 1; got 2.`,
    },
    {
      timeline: effect({ Type: "Transition", SubType: "fade", Duration: 0 }),
      says: `${first}.Effects[0].Duration must be above 0; got 0.`,
    },
    {
      timeline: audio({ Type: "AI_TTS", Content: "Hello", SpeechRate: 700 }),
      says: `${firstSound}.SpeechRate must be from -500 to 500; got 700.`,
    },
    { timeline: { ...video(clip), MaxDuration: 0 }, says: "timeline.MaxDuration must be above 0; got 0." },
  ],
  "times in order": [
    {
      timeline: video({ MediaURL: url, In: 5, Out: 3 }),
      says: `${first}.Out must lie after In; got {"In":5,"Out":3}.`,
    },
    {
      timeline: video({ MediaURL: url, In: 5, MaxOut: 5 }),
      says: `${first}.MaxOut must lie after In; got {"In":5,"MaxOut":5}.`,
    },
    {
      timeline: video({ MediaURL: url, TimelineIn: 5, TimelineOut: 4 }),
      says: `${first}.TimelineOut must lie after TimelineIn; got {"TimelineIn":5,"TimelineOut":4}.`,
    },
    {
      timeline: effect({ Type: "Volume", Gain: 0, In: 3, Out: 2 }),
      says: `${first}.Effects[0].Out must lie after In; got {"In":3,"Out":2}.`,
    },
  ],
  "audio overlap": [
    {
      timeline: audio(music, { ...music, TimelineIn: 4 }),
      says: `timeline.AudioTracks[0].AudioTrackClips[1] must begin after AudioTracks[0].AudioTrackClips[0] ends; got {"TimelineIn":4,"otherEnds":5}.`,
    },
  ],
  "material address": [
    {
      timeline: video({ MediaURL: "clips/opening.mp4" }),
      says: `${first}.MediaURL must be an address, https://<bucket>.oss-<region>.aliyuncs.com/<key>; got "clips/opening.mp4".`,
    },
    {
      timeline: video({ MediaURL: "file:///tmp/opening.mp4" }),
      says: `${first}.MediaURL must be an address, `,
    },
  ],
  "material region": [
    {
      timeline: video({ MediaURL: "https://films.oss-cn-beijing.aliyuncs.com/a.mp4?x=hush" }),
      says: `${first}.MediaURL must be in a bucket of the job's region cn-shanghai; got "https://films.oss-cn-beijing.aliyuncs.com/a.mp4".`,
    },
    {
      timeline: subtitle({ Type: "Subtitle", FileURL: "https://films.oss-cn-beijing.aliyuncs.com/a.srt" }),
      says: `${title}.FileURL must be in a bucket of the job's region cn-shanghai; got `,
    },
  ],
  "zoom direction": [
    {
      timeline: effect({ Type: "Zoom", StartRate: 1.3, EndRate: 1, Duration: 2 }),
      says: `${first}.Effects[0].EndRate must be above StartRate; got {"StartRate":1.3,"EndRate":1}.`,
    },
  ],
  "effect word": [
    {
      timeline: effect({ Type: "AFade", SubType: "Up", Duration: 1 }),
      says: `${first}.Effects[0].SubType must be "In" or "Out"; got "Up".`,
    },
    {
      timeline: effect({ Type: "Flip", Direction: "sideways" }),
      says: `${first}.Effects[0].Direction must be "horizontal" or "vertical"; got "sideways".`,
    },
    {
      timeline: effect({ Type: "VFX", SubType: "hflip" }),
      says: `${first}.Effects[0].SubType must be a name that ICE's pages have: a job with another one fails; got "hflip".`,
    },
    {
      timeline: effect({ Type: "Filter", SubType: "warmm" }),
      says: `${first}.Effects[0].SubType must be a name that ICE's pages have: a job with another one fails; got "warmm" (did you mean "warm"?).`,
    },
    {
      timeline: subtitle({ Type: "Text", Content: "Hello", AaiMotionInEffect: "fadein" }),
      says: `${title}.AaiMotionInEffect must be the name of such a motion, which ends in _in; got "fadein" (did you mean "fade_in"?).`,
    },
  ],
  "known failure": [
    {
      timeline: audio({ Type: "TTS", Content: "Hello" }),
      says: `${firstSound}.Type must be "AI_TTS"; got "TTS".`,
    },
    {
      timeline: video({ ...clip, Type: "AI_Matting" }),
      says: `${first}.Type is an effect: it belongs into the Effects of a clip; got "AI_Matting".`,
    },
    {
      timeline: audio({ Type: "AI_Avatar", Content: "Hello" }),
      says: `${firstSound}.Type must be on a video track; got "AI_Avatar".`,
    },
    {
      timeline: effect({ Type: "AI_Avatar", AvatarId: "x" }),
      says: `${first}.Effects[0].Type is no effect: it is a clip of a video track; got "AI_Avatar".`,
    },
    {
      timeline: effect({ Type: "Matting" }),
      says: `${first}.Effects[0].Type must be "AI_Matting", and an effect; got "Matting".`,
    },
    {
      timeline: effect({ Type: "AI_Matting", ColorType: "green" }),
      says: `${first}.Effects[0].ColorType must be written as Color, such as "green"; got "green".`,
    },
    {
      timeline: effect({ Type: "Volume", Volume: 0 }),
      says: `${first}.Effects[0].Volume must be written as Gain: 0 is silent, 1 as it is; got 0.`,
    },
    {
      timeline: subtitle({ Type: "Text", Text: "Hello" }),
      says: `${title}.Text must be written as Content; got "Hello".`,
    },
  ],
  "one effect kind a track": [
    {
      timeline: {
        ...video(clip),
        EffectTracks: [
          {
            EffectTrackItems: [
              { Type: "VFX", SubType: "h_blur" },
              { Type: "Filter", SubType: "warm" },
            ],
          },
        ],
      },
      says: 'timeline.EffectTracks[0] must hold effects of one Type; got ["VFX","Filter"].',
    },
  ],
};
