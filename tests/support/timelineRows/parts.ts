import type {
  AudioTrackClip,
  Effect,
  ImageTrackClip,
  SubtitleTrackClip,
  Timeline,
  VideoTrack,
  VideoTrackClip,
} from "pulumi-alicloud-ice";

export interface TimelineRow {
  /** Such as "Effect KenBurns". */
  readonly row: string;
  readonly timeline: Timeline;
}

/** Of a four second film, in the folder of `openStudio` or wherever the test puts them. */
export const rowMaterials = { video: "red", image: "green", music: "music", subtitles: "lines.srt" } as const;

const { video } = rowMaterials;

export const onVideo = (clip: VideoTrackClip): Timeline => ({
  VideoTracks: [{ VideoTrackClips: [{ MediaURL: video, ...clip }] }],
});
export const onTrack = (track: VideoTrack): Timeline => ({
  VideoTracks: [{ VideoTrackClips: [{ MediaURL: video }], ...track }],
});
export const onAudio = (clip: AudioTrackClip): Timeline => ({
  ...onVideo({}),
  AudioTracks: [{ AudioTrackClips: [clip] }],
});
export const onImages = (clip: ImageTrackClip): Timeline => ({
  ...onVideo({}),
  ImageTracks: [{ ImageTrackClips: [clip] }],
});
export const onSubtitles = (...clips: SubtitleTrackClip[]): Timeline => ({
  ...onVideo({}),
  SubtitleTracks: [{ SubtitleTrackClips: clips }],
});
export const withEffect = (...Effects: Effect[]): Timeline => onVideo({ Effects });
export const text = (clip: Omit<SubtitleTrackClip, "Type">): Timeline =>
  onSubtitles({ Type: "Text", Content: "A title", FontSize: 40, ...clip });
export const row = (name: string, timeline: Timeline): TimelineRow => ({ row: name, timeline });

/** What ICE's editor and its exports note on whatever they write. */
export const notes = {
  Comment: "c",
  Title: "t",
  Id: 1,
  TrackId: 1,
  OriginalMediaURL: "u",
  Name: "n",
  PreviewUrl: "p",
  FromAiAsr: true,
  businessType: "general",
  NoReferTimelineIn: false,
  NoReferTimelineOut: false,
  Visible: true,
  Disabled: false,
} as const;

/** How a text looks: every key of it. */
export const style = {
  Font: "KaiTi",
  FontURL: "font.ttf",
  FontUrl: "font.ttf",
  FontSize: 40,
  FontColor: "#ffffff",
  FontColorOpacity: "1",
  FontFace: { Bold: true, Italic: false, Underline: false },
  Spacing: 1,
  LineSpacing: 1,
  Angle: 0,
  BorderStyle: 1,
  Outline: 2,
  OutlineColour: "#000000",
  Shadow: 1,
  BackColour: "#000000",
  Alignment: "TopCenter",
  AdaptMode: "AutoWrap",
  TextWidth: 0.8,
  EffectColorStyle: "CS0001-000004",
  BubbleStyleId: "BS0001-000001",
  BubbleWidth: 0.5,
  BubbleHeight: 0.2,
  SubtitleEffects: [
    { Type: "Shadow", Color: "#0420B6", XBord: 0.07, YBord: 0.07, XShift: 0.01, YShift: 0.06, Blur: 1 },
    { Type: "Box", Color: "1E90FF", Opacity: "0.5", Bord: 20, Radius: 20 },
    { Type: "Box", ImageURL: "bubble.png", Width: 1050, Height: 250, TextArea: "0.1,0.2,0.8,0.6" },
  ],
};

export const spoken = {
  Content: "Hello.",
  Voice: "zhichu",
  Format: "mp3",
  SpeechRate: 100,
  PitchRate: -50,
  CustomizedVoice: "v1",
  customizedVoice: "v1",
};

export const recognized = {
  AlignmentText: "Hello.",
  NeedHighlighting: true,
  HighlightingStyle: { FontColor: "00FFFF", OutlineColour: "873600", Outline: 4 },
};

export const asr = { ...style, ...recognized, Type: "AI_ASR" };
