import type {
  FreezeFrameEffect,
  KenBurnsEffect,
  RandomClipEffect,
  ZoomEffect,
} from "../../types/effects/camera";
import type { EffectType } from "../../types/effects/effect";
import type {
  CropEffect,
  FlipEffect,
  PadEffect,
  RotateEffect,
  ScaleEffect,
} from "../../types/effects/geometry";
import type { BackgroundEffect, FilterEffect, VisualEffect } from "../../types/effects/look";
import type {
  EraseEffect,
  HarmonizationEffect,
  MattingEffect,
  RecognizedSpeechEffect,
} from "../../types/effects/smart";
import type {
  AudioFadeEffect,
  DenoiseEffect,
  EqualizeEffect,
  LoudnessEffect,
  VolumeEffect,
} from "../../types/effects/sound";
import type { TextEffect } from "../../types/effects/textEffect";
import type { TransitionEffect } from "../../types/effects/transition";
import { boxFields, remarkFields } from "./clipFields";
import {
  any,
  color,
  extent,
  type FieldsOf,
  type FieldTable,
  length,
  moment,
  number,
  numberOrText,
  rectangle,
  size,
  text,
  word,
} from "./fieldKinds";
import { filterNames, visualEffectNames } from "./lookNames";
import { motionFields, recognizedSpeechFields, textFields } from "./textFields";
import { transitionNames } from "./transitionNames";

/** A row for every key of an effect but its Type. */
type RowsOf<T> = FieldsOf<Omit<T, "Type">>;

const transition: RowsOf<TransitionEffect> = {
  SubType: word(transitionNames, { isName: true }),
  Duration: length,
};
const randomClip: RowsOf<RandomClipEffect> = { SubType: text, ClipDuration: length };
const matting: RowsOf<MattingEffect> = { Color: text };
const erase: RowsOf<EraseEffect> = boxFields;
const look: RowsOf<VisualEffect & FilterEffect> = {
  SubType: text,
  ExtParams: text,
  In: moment,
  Out: moment,
  Duration: length,
  ...boxFields,
  Width: extent,
  Height: extent,
};
const curves = "tri exp qsin hsin esin log ipar qua cub squ cbr par".split(" ");

const own = {
  Transition: transition,
  DLTransition: transition,
  Volume: {
    Gain: { kind: "number", from: 0, to: 10, orText: true },
    In: moment,
    Out: moment,
  } satisfies RowsOf<VolumeEffect>,
  AFade: {
    SubType: word(["In", "Out"], { isClosed: true }),
    Duration: length,
    Curve: word(curves),
  } satisfies RowsOf<AudioFadeEffect>,
  ADenoise: {
    Mode: { kind: "number", usual: { from: 0, to: 4 }, orText: true },
  } satisfies RowsOf<DenoiseEffect>,
  ALoudNorm: { Loudness: numberOrText, TruePeak: numberOrText } satisfies RowsOf<LoudnessEffect>,
  AEqualize: { Peak: numberOrText, Gain: numberOrText } satisfies RowsOf<EqualizeEffect>,
  Background: {
    SubType: word(["Blur", "Color"]),
    Radius: { kind: "number", from: 0.01, to: 1, orText: true },
    Color: color,
  } satisfies RowsOf<BackgroundEffect>,
  Text: {
    ...textFields,
    ...motionFields,
    Content: text,
    FixedFontSize: size,
    FixedX: number,
    FixedY: number,
  } satisfies RowsOf<TextEffect>,
  VFX: { ...look, SubType: word(visualEffectNames, { isName: true, isClosed: true }) },
  Filter: { ...look, SubType: word(filterNames, { isName: true, isClosed: true }) },
  Crop: boxFields satisfies RowsOf<CropEffect>,
  Pad: { ...boxFields, Left: number, Right: number, Top: number, Bottom: number } satisfies RowsOf<PadEffect>,
  Scale: { Width: size, Height: size } satisfies RowsOf<ScaleEffect>,
  Rotate: { Degree: numberOrText } satisfies RowsOf<RotateEffect>,
  Flip: { Direction: word(["horizontal", "vertical"], { isClosed: true }) } satisfies RowsOf<FlipEffect>,
  KenBurns: { Start: rectangle, End: rectangle } satisfies RowsOf<KenBurnsEffect>,
  Zoom: { StartRate: size, EndRate: size, Duration: length } satisfies RowsOf<ZoomEffect>,
  FreezeFrame: { Duration: length } satisfies RowsOf<FreezeFrameEffect>,
  Clip: randomClip,
  RandomClip: randomClip,
  AI_ASR: { ...textFields, ...recognizedSpeechFields } satisfies RowsOf<RecognizedSpeechEffect>,
  AI_Matting: matting,
  AI_RealMatting: matting,
  Harmonization: { ReferenceClipId: text } satisfies RowsOf<HarmonizationEffect>,
  DeWatermark: erase,
  VideoDetext: erase,
} as const satisfies Record<EffectType, FieldTable>;

/** What an effect does nothing without, or fails. */
export const neededFields: Readonly<Record<string, readonly string[]>> = {
  Transition: ["SubType"],
  DLTransition: ["SubType"],
  Volume: ["Gain"],
  AFade: ["SubType", "Duration"],
  Background: ["SubType"],
  VFX: ["SubType"],
  Filter: ["SubType"],
  Crop: ["Width", "Height"],
  Rotate: ["Degree"],
  Flip: ["Direction"],
  Zoom: ["StartRate", "EndRate", "Duration"],
  FreezeFrame: ["Duration"],
} satisfies Partial<Record<EffectType, readonly string[]>>;

/** Keys that every effect may have. */
const common: FieldTable = {
  ...remarkFields,
  Type: text,
  SubType: text,
  From: any,
  To: any,
  In: moment,
  Out: moment,
  TimelineIn: moment,
  TimelineOut: moment,
  Duration: length,
  ExtParams: text,
};

export const effectTypes: readonly string[] = Object.keys(own);

/** The keys of each type of effect. */
export const effectFields: Readonly<Record<string, FieldTable>> = Object.fromEntries(
  Object.entries(own).map(([type, fields]) => [type, { ...common, ...fields }]),
);
