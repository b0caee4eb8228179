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
  place,
  rectangle,
  size,
  text,
  textOrNumber,
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
const window = { TimelineIn: moment, TimelineOut: moment, Duration: length };
/** Of effects whose keys the pages tell in part. */
const untold = { ...window, SubType: text, ExtParams: text, In: moment, Out: moment };
const randomClip: RowsOf<RandomClipEffect> = { ...untold, ClipDuration: length };
const matting: RowsOf<MattingEffect> = { ...untold, Color: text };
const erase: RowsOf<EraseEffect> = { ...untold, ...boxFields };
const look: RowsOf<VisualEffect & FilterEffect> = {
  ...untold,
  ...boxFields,
  Width: extent,
  Height: extent,
};
const usually = (from: number, to: number) =>
  ({ kind: "number", usual: { from, to }, orText: true }) as const;
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
    Mode: word(["0", "1", "2", "3", "4"]),
  } satisfies RowsOf<DenoiseEffect>,
  ALoudNorm: { Loudness: usually(-70, -5), TruePeak: usually(-9, 0) } satisfies RowsOf<LoudnessEffect>,
  AEqualize: { Peak: usually(0.001, 1), Gain: usually(1, 100) } satisfies RowsOf<EqualizeEffect>,
  Background: {
    SubType: word(["Blur", "Color"]),
    Radius: { kind: "number", from: 0.01, to: 1, orText: true },
    Color: color,
  } satisfies RowsOf<BackgroundEffect>,
  Text: {
    ...textFields,
    ...motionFields,
    ...window,
    Content: textOrNumber,
    FixedFontSize: size,
    FixedX: place,
    FixedY: place,
  } satisfies RowsOf<TextEffect>,
  VFX: { ...look, SubType: word(visualEffectNames, { isName: true, isClosed: true }) },
  Filter: { ...look, SubType: word(filterNames, { isName: true, isClosed: true }) },
  Crop: boxFields satisfies RowsOf<CropEffect>,
  Pad: {
    ...untold,
    ...boxFields,
    Left: number,
    Right: number,
    Top: number,
    Bottom: number,
  } satisfies RowsOf<PadEffect>,
  Scale: { ...untold, Width: size, Height: size } satisfies RowsOf<ScaleEffect>,
  Rotate: { Degree: usually(-360, 360) } satisfies RowsOf<RotateEffect>,
  Flip: { Direction: word(["horizontal", "vertical"], { isClosed: true }) } satisfies RowsOf<FlipEffect>,
  KenBurns: { Start: rectangle, End: rectangle } satisfies RowsOf<KenBurnsEffect>,
  Zoom: {
    StartRate: { kind: "number", above: 0, usual: { from: 1, to: Infinity } },
    EndRate: size,
    Duration: length,
  } satisfies RowsOf<ZoomEffect>,
  FreezeFrame: { Duration: length } satisfies RowsOf<FreezeFrameEffect>,
  Clip: randomClip,
  RandomClip: randomClip,
  AI_ASR: { ...untold, ...textFields, ...recognizedSpeechFields } satisfies RowsOf<RecognizedSpeechEffect>,
  AI_Matting: matting,
  AI_RealMatting: matting,
  Harmonization: { ...untold, ReferenceClipId: text } satisfies RowsOf<HarmonizationEffect>,
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
  From: any,
  To: any,
};

export const effectTypes: readonly string[] = Object.keys(own);

/** The keys of each type of effect. */
export const effectFields: Readonly<Record<string, FieldTable>> = Object.fromEntries(
  Object.entries(own).map(([type, fields]) => [type, { ...common, ...fields }]),
);
