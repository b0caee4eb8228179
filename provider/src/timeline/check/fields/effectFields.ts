import { box, recognisedSpeech, textFields } from "./clipFields";
import { color, type FieldTable, length, moment, number, rectangle, size, text, word } from "./fieldKinds";
import { any } from "./fieldKinds";
import { transitionNames } from "./transitionNames";

/** Keys that every effect takes. */
const common: FieldTable = {
  Type: text,
  SubType: text,
  Id: any,
  TrackId: any,
  Name: any,
  From: any,
  To: any,
  Comment: any,
  In: moment,
  Out: moment,
  TimelineIn: moment,
  TimelineOut: moment,
  Duration: length,
  ExtParams: text,
};

const transition: FieldTable = { SubType: word(transitionNames), Duration: length };
const picture: FieldTable = { ...box };
const edges: FieldTable = { Left: number, Right: number, Top: number, Bottom: number };
const clip: FieldTable = { ClipDuration: length };

/** Keys by Type, beside those that every effect takes. */
const own = {
  Volume: { Gain: { kind: "number", from: 0, to: 10 } },
  AFade: {
    SubType: word(["In", "Out"], true),
    Duration: length,
    Curve: word(["tri", "exp", "qsin", "hsin", "esin", "log", "ipar", "qua", "cub", "squ", "cbr", "par"]),
  },
  ADenoise: { Mode: { kind: "number", usual: { from: 0, to: 4 } } },
  ALoudNorm: { Loudness: number, TruePeak: number },
  AEqualize: { Peak: number, Gain: number },
  Transition: transition,
  DLTransition: transition,
  Background: {
    SubType: word(["Blur", "Color"]),
    Radius: { kind: "number", from: 0.01, to: 1 },
    Color: color,
  },
  Text: { ...textFields, FixedFontSize: size, FixedX: number, FixedY: number },
  VFX: picture,
  Filter: picture,
  Crop: { ...picture, ...edges },
  Pad: { ...picture, ...edges },
  Scale: picture,
  Rotate: { Degree: number },
  Flip: { Direction: word(["horizontal", "vertical"], true) },
  KenBurns: { Start: rectangle, End: rectangle, Duration: length },
  Zoom: { StartRate: size, EndRate: size, Duration: length },
  FreezeFrame: { Duration: length },
  Clip: clip,
  RandomClip: clip,
  AI_ASR: { ...textFields, ...recognisedSpeech },
  AI_Matting: { Color: color },
  AI_RealMatting: {},
  Harmonization: {},
  DeWatermark: picture,
} as const satisfies Record<string, FieldTable>;

export const effectTypes: readonly string[] = Object.keys(own);

/** The keys of each type of effect. */
export const effectFields: Readonly<Record<string, FieldTable>> = Object.fromEntries(
  Object.entries(own).map(([type, fields]) => [type, { ...common, ...fields }]),
);

/** The effects that EffectTracks hold for the whole film. */
export const effectTrackTypes: readonly string[] = ["VFX", "Filter", "AEqualize"];
