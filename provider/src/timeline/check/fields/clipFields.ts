import {
  any,
  color,
  type FieldTable,
  flag,
  length,
  list,
  moment,
  number,
  numberOrText,
  object,
  place,
  size,
  text,
  word,
} from "./fieldKinds";

/** Keys of ICE's own editor, and notes: they change nothing in the film. */
const remarks: FieldTable = {
  Id: any,
  TrackId: any,
  Comment: any,
  Title: any,
  MediaIdType: any,
  VirginDuration: any,
};

const alignedClips: FieldTable = { ClipId: text, ReferenceClipId: text };

const window: FieldTable = { TimelineIn: moment, TimelineOut: moment };

const source: FieldTable = {
  MediaId: text,
  MediaURL: text,
  In: moment,
  Out: moment,
  MaxOut: moment,
  Duration: length,
  Speed: { kind: "number", above: 0, usual: { from: 0.1, to: 100 } },
};

export const box: FieldTable = { X: place, Y: place, Width: size, Height: size };

const speech: FieldTable = {
  Content: text,
  Voice: text,
  CustomizedVoice: text,
  customizedVoice: text,
  Format: text,
  SpeechRate: { kind: "number", from: -500, to: 500 },
  PitchRate: { kind: "number", from: -500, to: 500 },
};

const alignments = [
  ...["Top", "Center", "Bottom"].flatMap((row) => ["Left", "Center", "Right"].map((column) => row + column)),
  ...["Left", "Center", "Right"],
];

/** How a text looks and moves: subtitle clips, Text effects, recognised speech. */
export const textFields: FieldTable = {
  Content: text,
  X: place,
  Y: place,
  Font: text,
  FontURL: text,
  FontUrl: text,
  FontSize: size,
  FontColor: color,
  FontColorOpacity: { kind: "number", from: 0, to: 1, orText: true },
  FontFace: object,
  Outline: { kind: "number", from: 0 },
  OutlineColour: color,
  Shadow: { kind: "number", from: 0 },
  BackColour: color,
  BorderStyle: number,
  Alignment: word(alignments),
  AdaptMode: word(["AutoWrap", "AutoWrapAtSpaces", "AutoWrapAtSpacesStrict", "AutoScale"]),
  TextWidth: size,
  SizeRequestType: text,
  Spacing: number,
  LineSpacing: number,
  Angle: number,
  EffectColorStyle: text,
  BubbleStyleId: text,
  BubbleWidth: size,
  BubbleHeight: size,
  SubtitleEffects: list,
  AaiMotionIn: { kind: "number", from: 0, orText: true },
  AaiMotionOut: { kind: "number", from: 0, orText: true },
  AaiMotionInEffect: text,
  AaiMotionOutEffect: text,
  AaiMotionLoop: any,
  AaiMotionLoopEffect: text,
  Ratio: numberOrText,
  ScrollDirection: text,
  ScrollStartX: number,
  ScrollEndX: number,
  ScrollStartY: number,
  ScrollEndY: number,
  ScrollSpeed: number,
  ScrollStartFreeze: moment,
  ScrollEndFreeze: moment,
  ScrollStartShift: number,
  ScrollEndShift: number,
  ScrollLoop: flag,
  ScrollLoopTime: number,
};

/** Subtitles from speech that ICE recognises. */
export const recognisedSpeech: FieldTable = {
  AlignmentText: text,
  NeedHighlighting: flag,
  HighlightingStyle: object,
};

const onVideoTrack = ["Video", "Image", "GlobalImage", "AI_Avatar", "AI_ASR", "AI_TTS", "Text", "Subtitle"];

/** The keys of a clip, by the kind of its track. */
export const clipFields = {
  VideoTracks: {
    ...remarks,
    ...alignedClips,
    ...window,
    ...source,
    ...box,
    Type: word(onVideoTrack),
    AdaptMode: word(["Contain", "Cover", "Fill"]),
    Opacity: { kind: "number", from: 0, to: 1 },
    DyncFrames: number,
    MaskVideoUrl: text,
    LoopMode: flag,
    Effects: list,
  },
  AudioTracks: {
    ...remarks,
    ...alignedClips,
    ...window,
    ...source,
    ...speech,
    Type: word(["Audio", "AI_TTS", "AI_ASR"]),
    LoopMode: flag,
    Effects: list,
  },
  ImageTracks: {
    ...remarks,
    ...alignedClips,
    ...window,
    ...box,
    MediaId: text,
    MediaURL: text,
    ImageId: text,
    ImageURL: text,
    Type: word(["Image"]),
    Duration: length,
    Speed: size,
    Opacity: { kind: "number", from: 0, to: 1 },
    DyncFrames: number,
    MaskVideoUrl: text,
    PreviewUrl: text,
    Effects: list,
  },
  SubtitleTracks: {
    ...remarks,
    ...alignedClips,
    ...window,
    ...textFields,
    ...recognisedSpeech,
    Type: word(["Text", "Subtitle", "AI_ASR"]),
    SubType: text,
    Duration: length,
    FileURL: text,
    MediaURL: text,
    MediaId: text,
    Effects: list,
  },
} as const satisfies Record<string, FieldTable>;

/** More keys that a clip of some types takes, wherever it lies. */
export const clipFieldsByType: Readonly<Record<string, FieldTable>> = {
  AI_Avatar: { ...speech, AvatarId: text, LoopMotion: flag },
  AI_TTS: speech,
  AI_ASR: { ...textFields, ...recognisedSpeech },
  Text: textFields,
  Subtitle: { ...textFields, FileURL: text },
};
