import type { RulesThatAre } from "../../../provider/src/timeline/check/timelineRules";
import { ossUrl } from "../films";
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

/** For each rule that warns, timelines that break it and nothing else. */
export const warnedTimelines: { readonly [Rule in RulesThatAre<"warned">]: readonly BrokenTimeline[] } = {
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
      timeline: effect({ Type: "Volume", Gain: 1, Gainn: 3 }),
      says: `${first}.Effects[0].Gainn is not a key this version knows (did you mean "Gain"?); `,
    },
  ],
  "unknown type": [
    {
      timeline: video({ ...clip, Type: "video" }),
      says: `${first}.Type is not a type this version knows; got "video" (did you mean "Video"?).`,
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
  "needed field": [
    { timeline: effect({ Type: "Transition" }), says: `${first}.Effects[0] has no SubType.` },
    { timeline: effect({ Type: "Volume" }), says: `${first}.Effects[0] has no Gain.` },
  ],
  "no effect": [
    {
      timeline: video({ ...clip, MediaId: "0123456789abcdef0123456789abcdef" }),
      says: `${first}.MediaURL has no effect beside MediaId.`,
    },
    {
      timeline: video({ ...clip, MediaUrl: ossUrl("in/another.mp4") }),
      says: `${first}.MediaUrl has no effect beside MediaURL.`,
    },
    {
      timeline: video({ ...clip, LoopMode: true }),
      says: `${first}.LoopMode has no effect on video: ICE loops sound only.`,
    },
    {
      timeline: subtitle({ Type: "Subtitle", FileURL: ossUrl("in/lines.ass"), FontSize: 40 }),
      says: `${title}.FontSize has no effect on an .ass file, which brings its own styles.`,
    },
  ],
  hidden: [
    {
      timeline: { VideoTracks: [{ Visible: false, VideoTrackClips: [clip] }] },
      says: "timeline.VideoTracks[0].Visible hides it in the editor: whether ICE leaves it out is not documented.",
    },
  ],
  "flag as text": [
    {
      timeline: { VideoTracks: [{ MainTrack: "true", VideoTrackClips: [clip] }] },
      says: 'timeline.VideoTracks[0].MainTrack is a flag that is not written as true or false, which ICE may not read; got "true".',
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
  incomplete: [
    {
      timeline: effect({ Type: "Filter", SubType: "color" }),
      says: `${first}.Effects[0] has no ExtParams.`,
    },
    {
      timeline: subtitle({ Content: "Hello" }),
      says: `${title} is a clip without a Type: Text or Subtitle.`,
    },
  ],
  "look parameter": [
    {
      timeline: effect({ Type: "Filter", SubType: "color", ExtParams: "brightness=300" }),
      says: `${first}.Effects[0].ExtParams.brightness must be from -255 to 255; got "300".`,
    },
  ],
  "beyond the picture": [
    {
      timeline: effect({ Type: "Crop", X: 0.5, Width: 0.75, Height: 1 }),
      says: `${first}.Effects[0].Width reaches beyond the picture; got {"X":0.5,"Width":0.75}.`,
    },
  ],
  "text among pictures": [
    {
      timeline: video(clip, { Type: "Text", Content: "Hello", TimelineOut: 2 }),
      says: `${second} lies among clips of other kinds; got "Text".`,
    },
  ],
  "another kind of file": [
    {
      timeline: video({ ...clip, MediaURL: ossUrl("in/music.mp3") }),
      says: `${first} is made from a file that ends in .mp3.`,
    },
  ],
  "odd length": [
    {
      timeline: video(clip, { MediaURL: url, Out: 0.01 }),
      says: `${second} is shorter than a frame; got {"seconds":0.01}.`,
    },
  ],
  "odd address": [
    {
      timeline: video({ ...clip, MediaURL: `${url}#t=1` }),
      says: `${first}.MediaURL has a fragment; got "${url}#t=1".`,
    },
  ],
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
    {
      timeline: video({ Type: "GlobalImage", MediaURL: ossUrl("in/image.png") }),
      says: `${first} spans a film of nothing else, and needs a Duration: ICE shows it in the first frame only.`,
    },
  ],
  "video overlap": [
    {
      timeline: video(clip, { ...clip, TimelineIn: 8 }),
      says: `${second} begins before VideoTracks[0].VideoTrackClips[0] ends, without a transition; got {"TimelineIn":8,"otherEnds":10}.`,
    },
  ],
  "window without Out": [
    {
      timeline: video({ MediaURL: url, TimelineIn: 0, TimelineOut: 4 }),
      says: `${first}.TimelineOut is no cut without an Out: ICE's FAQ says that the whole material plays then; give an Out, In + TimelineOut - TimelineIn; got {"window":4}.`,
    },
  ],
  "sound after the picture": [
    {
      timeline: audio({ ...music, Out: 12 }),
      says: `${firstSound} ends after the last picture: one of ICE's pages says that it is cut there, another that it goes on over black; a TimelineOut or a MainTrack decides; got {"ends":12,"pictureEnds":10}.`,
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
