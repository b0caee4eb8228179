import type { TimelineRuleName } from "../../provider/src/timeline/check/timelineRules";
import { ossUrl } from "./films";

export interface BrokenTimeline {
  readonly timeline: object;
  /** What the preview says: all of it. */
  readonly says: string;
  readonly region?: string;
}

const url = ossUrl("in/clip.mp4");
const clip = { MediaURL: url, In: 0, Out: 10 };
const music = { MediaURL: ossUrl("in/music.mp3"), In: 0, Out: 5 };
const video = (...clips: readonly object[]) => ({ VideoTracks: [{ VideoTrackClips: clips }] });
const effect = (...effects: readonly unknown[]) => video({ ...clip, Effects: effects });
const audio = (...clips: readonly object[]) => ({
  ...video(clip),
  AudioTracks: [{ AudioTrackClips: clips }],
});
const subtitle = (...clips: readonly object[]) => ({
  ...video(clip),
  SubtitleTracks: [{ SubtitleTrackClips: clips }],
});
const first = "timeline.VideoTracks[0].VideoTrackClips[0]";
const second = "timeline.VideoTracks[0].VideoTrackClips[1]";
const firstSound = "timeline.AudioTracks[0].AudioTrackClips[0]";
const title = "timeline.SubtitleTracks[0].SubtitleTrackClips[0]";

/** For each rule, timelines that break it and nothing else, and what is said about it. */
export const brokenTimelines: { readonly [Rule in TimelineRuleName]: readonly BrokenTimeline[] } = {
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
      timeline: video({ ...clip, MediaId: "id" }),
      says: `${first} must name its material once, and has MediaURL and MediaId.`,
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
      timeline: video({ MediaURL: "https://films.oss-cn-beijing.aliyuncs.com/a.mp4?Signature=hush" }),
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

  "unknown key": [
    {
      timeline: video({ ...clip, Sped: 2 }),
      says: `${first}.Sped is not a key this version knows (did you mean "Speed"?); it is passed on to ICE as it is.`,
    },
    {
      timeline: { ...video(clip), _template: "intro" },
      says: "timeline._template is not a key this version knows; it is passed on to ICE as it is.",
    },
    {
      timeline: effect({ Type: "Volume", Gian: 1 }),
      says: `${first}.Effects[0].Gian is not a key this version knows (did you mean "Gain"?); `,
    },
  ],
  "unknown type": [
    {
      timeline: audio({ Type: "TTS", Content: "Hello" }),
      says: `${firstSound}.Type is not a type this version knows; got "TTS"`,
    },
    {
      timeline: effect({ Type: "Volum", Gain: 1 }),
      says: `${first}.Effects[0].Type is not a type of effect this version knows; it is passed on to ICE as it is; got "Volum" (did you mean "Volume"?).`,
    },
    { timeline: effect({ Gain: 1 }), says: `${first}.Effects[0] is an effect without a Type.` },
  ],
  "unknown word": [
    {
      timeline: effect({ Type: "Transition", SubType: "wiperigth" }),
      says: `${first}.Effects[0].SubType is not a word this version knows; got "wiperigth" (did you mean "wiperight"?).`,
    },
    {
      timeline: video({ ...clip, AdaptMode: "Conatin" }),
      says: `${first}.AdaptMode is not a word this version knows; got "Conatin" (did you mean "Contain"?).`,
    },
  ],
  "number as text": [
    {
      timeline: video({ ...clip, Out: "10" }),
      says: `${first}.Out is a number written as text, which ICE may not read; got "10".`,
    },
  ],
  "unusual value": [
    { timeline: video({ ...clip, Speed: 200 }), says: `${first}.Speed is usually from 0.1 to 100; got 200.` },
    { timeline: video({ ...clip, X: -0.5 }), says: `${first}.X is usually 0 or more; got -0.5.` },
    {
      timeline: subtitle({ Type: "Text", Content: "Hello", FontColor: "reddish" }),
      says: `${title}.FontColor is usually a colour such as #ff8800; got "reddish".`,
    },
    {
      timeline: effect({ Type: "KenBurns", Start: "0,0,640,360" }),
      says: `${first}.Effects[0].Start usually holds shares of the picture, 0 to 1; got "0,0,640,360".`,
    },
  ],
  "material not in OSS": [
    "https://cdn.example.com/a.mp4",
    "https://films.oss-accelerate.aliyuncs.com/a.mp4",
    "oss://films/a.mp4",
  ].map((address) => ({
    timeline: video({ MediaURL: address }),
    says: `${first}.MediaURL is no OSS address, https://<bucket>.oss-<region>.aliyuncs.com/<key>; ICE's pages say that it takes no other; got "${address}".`,
  })),
  "transition too long": [
    {
      timeline: video(
        { ...clip, Effects: [{ Type: "Transition", SubType: "fade", Duration: 3 }] },
        { MediaURL: url, Out: 2 },
      ),
      says: `${first} goes over into the next clip for longer than one of them lasts; got {"Duration":3,"shorterClip":2}.`,
    },
  ],
  "several transitions": [
    {
      timeline: effect({ Type: "Transition", SubType: "fade" }, { Type: "DLTransition", SubType: "burn" }),
      says: `${first}.Effects has more than one transition.`,
    },
  ],
  "past the end": [
    {
      timeline: subtitle({ Type: "Text", Content: "Hello", TimelineIn: 11, TimelineOut: 12 }),
      says: `${title} begins when the film has ended; got {"begins":11,"filmEnds":10}.`,
    },
    {
      timeline: subtitle({ Type: "Text", Content: "Hello", TimelineIn: 9, TimelineOut: 12 }),
      says: `${title} ends after the film, which cuts it; got {"ends":12,"filmEnds":10}.`,
    },
    {
      timeline: audio({ ...music, TimelineIn: 10 }),
      says: `${firstSound} begins when the film has ended; got {"begins":10,"filmEnds":10}.`,
    },
  ],
  "past the main track": [
    {
      timeline: {
        VideoTracks: [
          { MainTrack: true, VideoTrackClips: [clip] },
          { VideoTrackClips: [{ ...clip, TimelineIn: 5 }] },
        ],
      },
      says: 'timeline.VideoTracks[1].VideoTrackClips[0] ends after the main track, which cuts it; got {"ends":15,"mainTrackEnds":10}.',
    },
  ],
  "length of an image": [
    {
      timeline: video(clip, { Type: "Image", MediaURL: ossUrl("in/image.png") }),
      says: `${second} is an image without a Duration: how long it shows is ICE's choice.`,
    },
  ],
  "video overlap": [
    {
      timeline: video(clip, { ...clip, TimelineIn: 8 }),
      says: `${second} begins before VideoTracks[0].VideoTrackClips[0] ends, without a transition; got {"TimelineIn":8,"otherEnds":10}.`,
    },
  ],
  "longer than its source": [
    {
      timeline: video({ ...clip, TimelineIn: 0, TimelineOut: 20 }),
      says: `${first}.TimelineOut leaves the clip more time than the part of its material takes; got {"window":20,"material":10}.`,
    },
  ],
  "two lengths": [
    {
      timeline: video({ MediaURL: url, TimelineIn: 0, TimelineOut: 5, Duration: 4 }),
      says: `${first}.Duration differs from what TimelineIn and TimelineOut leave; got {"Duration":4,"window":5}.`,
    },
  ],
  "unknown reference": [
    {
      timeline: audio(
        { Type: "AI_TTS", Content: "Hi", ClipId: "speech" },
        { ...music, ReferenceClipId: "speach" },
      ),
      says: `timeline.AudioTracks[0].AudioTrackClips[1].ReferenceClipId is the ClipId of no clip; got "speach" (did you mean "speech"?).`,
    },
    {
      timeline: audio(
        { Type: "AI_TTS", Content: "Hi", ClipId: "speech" },
        { ...music, ReferenceClipId: "speech" },
      ),
      says: `timeline.AudioTracks[0].AudioTrackClips[1].ReferenceClipId must name a clip on another track; got "speech".`,
    },
  ],
  "regions of AI": [
    {
      timeline: { AudioTracks: [{ AudioTrackClips: [{ Type: "AI_TTS", Content: "Hello" }] }] },
      region: "ap-southeast-1",
      says: `${firstSound} is made by AI, which ICE's pages promise only in cn-shanghai, cn-beijing, cn-hangzhou.`,
    },
  ],
  "camera alone": [
    {
      timeline: effect({ Type: "KenBurns" }, { Type: "Background", SubType: "Blur", Radius: 0.1 }),
      says: `${first}.Effects has KenBurns beside Background, which ICE does not combine.`,
    },
  ],
  "text without content": [
    { timeline: subtitle({ Type: "Text", FontSize: 40 }), says: `${title} is a text without Content.` },
    {
      timeline: effect({ Type: "Text", FontSize: 40 }),
      says: `${first}.Effects[0] is a text without Content.`,
    },
  ],
  "motion of a text": [
    {
      timeline: subtitle({
        Type: "Text",
        Content: "Hello",
        AaiMotionInEffect: "fade_in",
        AaiMotionLoopEffect: "heartbeat_display",
      }),
      says: `${title}.AaiMotionLoopEffect does not go together with AaiMotionInEffect and AaiMotionOutEffect.`,
    },
  ],
};
