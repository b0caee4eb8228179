import type * as pulumi from "@pulumi/pulumi";
import type { AudioTrackClip } from "../types/audioClip";
import type { BoxFields, SourceFields, SourceRangeFields } from "../types/clipFields";
import type { DeepInput, InputDocument } from "../types/deepInput";
import type { Effect } from "../types/effects/effect";
import type { OpenWord } from "../types/openWord";
import type { RecognizedSpeechFields } from "../types/recognizedSpeech";
import type { SpokenTextFields } from "../types/spokenText";
import type { SubtitleTrackClip } from "../types/subtitleClip";
import type { TextAlignment, TextStyleFields } from "../types/textStyle";
import type { VideoTrackClip } from "../types/videoClip";

/** An address in OSS, or a media asset of ICE. */
export type FilmSource = pulumi.Input<string> | { readonly mediaId: pulumi.Input<string> };

/** Of a clip. Words in small letters are the builder's; all others are ICE's own keys and go to ICE as written. */
export interface ClipOptions extends Written<PictureKeys>, WithEffects, RangeWords, PlaceWords, PictureWords {
  /** The clip's own sound: false is silence. Default: as it is. */
  readonly sound?: SoundWords | false | undefined;
}

/** Of an image. Words in small letters are the builder's; all others are ICE's own keys and go to ICE as written. */
export interface ImageOptions extends Written<ImageKeys>, WithEffects, PlaceWords, PictureWords {}

/** Of a text. Words in small letters are the builder's; all others are ICE's own keys and go to ICE as written. */
export interface TitleOptions extends Written<TitleKeys>, PlaceWords {
  /** From the edge that `align` names: up to 1 a share of the width, above it pixels. Default: 0. */
  readonly x?: pulumi.Input<number> | undefined;
  /** From the edge that `align` names: up to 1 a share of the height, above it pixels. Default: 0. */
  readonly y?: pulumi.Input<number> | undefined;
  /** Default: "TopLeft". */
  readonly align?: pulumi.Input<TextAlignment> | undefined;
  /** Pixels of the film, or of its canvas. */
  readonly size?: pulumi.Input<number> | undefined;
  /** `#RRGGBB`. Default: white. */
  readonly color?: pulumi.Input<string> | undefined;
  /** A font that ICE has. */
  readonly font?: pulumi.Input<string> | undefined;
}

/** Of a subtitle file: as of a text, and what is said of a file alone. */
export interface SubtitlesOptions extends TitleOptions, Written<SubtitleFileKeys> {}

/** Of a sound. Words in small letters are the builder's; all others are ICE's own keys and go to ICE as written. */
export interface AudioOptions extends Written<SoundKeys>, WithEffects, RangeWords, PlaceWords, SoundWords {
  /** Again and again until `until`, or until the picture ends. Default: false. */
  readonly loop?: pulumi.Input<boolean> | undefined;
}

/** Of a spoken text. Words in small letters are the builder's; all others are ICE's own keys and go to ICE as written. */
export interface SpeechOptions extends Written<SpeechKeys>, WithEffects, PlaceWords, SoundWords {
  /** The name of one of ICE's voices. */
  readonly voice?: pulumi.Input<string> | undefined;
}

/** How loud, and how a sound comes and goes. */
export interface SoundWords {
  /** 0 to 10: 0 is silent, 1 as it is. Default: 1. */
  readonly gain?: pulumi.Input<number> | undefined;
  /** Seconds in which the sound comes up. */
  readonly fadeIn?: pulumi.Input<number> | undefined;
  /** Seconds in which the sound goes down at its end. */
  readonly fadeOut?: pulumi.Input<number> | undefined;
  /** Where it steps back, for instance under speech, in the order of time. */
  readonly duck?: readonly Ducking[] | undefined;
}

/** A time in which a sound steps back. Seconds count from where the sound begins. */
export interface Ducking {
  readonly from: pulumi.Input<number>;
  /** Default: until the sound ends. */
  readonly to?: pulumi.Input<number> | undefined;
  /** 0 to 10. Default: 0.2. */
  readonly gain?: pulumi.Input<number> | undefined;
}

interface RangeWords {
  /** Seconds into the material, where it begins. Default: 0. */
  readonly in?: pulumi.Input<number> | undefined;
  /** Seconds into the material, where it ends. Default: its end. */
  readonly out?: pulumi.Input<number> | undefined;
  /** Rate of play: 2 is twice as fast. Default: 1. */
  readonly speed?: pulumi.Input<number> | undefined;
}

interface PlaceWords {
  /** Seconds into the film, where it begins. */
  readonly at?: pulumi.Input<number> | undefined;
  /** Seconds into the film, where it ends. */
  readonly until?: pulumi.Input<number> | undefined;
}

interface PictureWords {
  /** From the left edge: up to 1 a share of the width, above it pixels. */
  readonly x?: pulumi.Input<number> | undefined;
  /** From the upper edge: up to 1 a share of the height, above it pixels. */
  readonly y?: pulumi.Input<number> | undefined;
  /** Up to 1 a share of the film's width, above it pixels. Default: all of it. */
  readonly width?: pulumi.Input<number> | undefined;
  /** Up to 1 a share of the film's height, above it pixels. Default: all of it. */
  readonly height?: pulumi.Input<number> | undefined;
  /** Whole with edges, filling with a cut, or stretched. Default: "Fill". */
  readonly fit?: pulumi.Input<OpenWord<"Contain" | "Cover" | "Fill">> | undefined;
  /** 0 to 1. Default: 1. */
  readonly opacity?: pulumi.Input<number> | undefined;
}

/** ICE's own keys of a clip; every value may be an input. */
type Written<Keys> = InputDocument<Keys>;

interface WithEffects {
  /** Come before those that the options ask for. */
  readonly Effects?: readonly DeepInput<Effect>[] | undefined;
}

// What ICE reads of the kind of clip that a method makes, but for what the method itself sets. Other kinds have more.

type SetByMethod = "Type" | "Content" | "FileURL" | "FileUrl" | "Effects" | "MediaURL" | "MediaId";

/** Of AI_TTS, AI_Avatar and AI_ASR. */
type OfSpeech = keyof SpokenTextFields | keyof RecognizedSpeechFields;

interface PictureKeys extends Omit<
  VideoTrackClip,
  SetByMethod | OfSpeech | Exclude<keyof TextStyleFields, keyof BoxFields> | "AvatarId" | "LoopMode"
> {
  /** How the picture fits its box: whole with edges, filling with a cut, or stretched. Default: "Fill". (Timeline page) */
  readonly AdaptMode?: OpenWord<"Contain" | "Cover" | "Fill">;
}

type ImageKeys = Omit<PictureKeys, keyof SourceRangeFields | "Duration">;

type TitleKeys = Omit<
  SubtitleTrackClip,
  SetByMethod | keyof RecognizedSpeechFields | keyof SubtitleFileKeys | keyof SourceFields
>;

type SubtitleFileKeys = Pick<SubtitleTrackClip, "SubType" | "In" | "Out">;

type SoundKeys = Omit<AudioTrackClip, SetByMethod | OfSpeech | keyof TextStyleFields>;

type SpeechKeys = Omit<
  AudioTrackClip,
  SetByMethod | keyof RecognizedSpeechFields | keyof TextStyleFields | keyof SourceFields
>;
