import type { RecognizedSpeechFields } from "../../types/recognizedSpeech";
import type { SubtitleEffect } from "../../types/subtitleEffect";
import type { TextMotionFields, TextScrollFields } from "../../types/textMotion";
import type { TextStyleFields } from "../../types/textStyle";
import { motionNames } from "./motionNames";
import {
  color,
  type FieldsOf,
  flag,
  list,
  moment,
  number,
  numberOrText,
  object,
  place,
  share,
  size,
  text,
  textOrNumber,
  word,
} from "./fieldKinds";

export const wrappingWords: readonly string[] = [
  "AutoWrap",
  "AutoWrapAtSpaces",
  "AutoWrapAtSpacesStrict",
  "AutoScale",
];

const columns = ["Left", "Center", "Right"];
/** As exported timelines have it, the point's number in ASS. */
const codes = "123456789".split("");
const corners = ["Top", "Center", "Bottom"].flatMap((row) => columns.map((column) => row + column));
const thickness = { kind: "number", from: 0 } as const;

/** How a text looks: subtitle clips, Text effects, recognised speech. */
export const textFields: FieldsOf<TextStyleFields> = {
  X: place,
  Y: place,
  Font: text,
  FontURL: text,
  FontUrl: text,
  FontSize: size,
  FontColor: color,
  FontColorOpacity: share,
  FontFace: object,
  Spacing: number,
  LineSpacing: number,
  Angle: number,
  BorderStyle: word(["1", "3"]),
  Outline: thickness,
  OutlineColour: color,
  Shadow: thickness,
  BackColour: color,
  Alignment: word([...corners, ...columns, ...codes]),
  AdaptMode: word(wrappingWords),
  TextWidth: size,
  EffectColorStyle: text,
  BubbleStyleId: text,
  BubbleWidth: size,
  BubbleHeight: size,
  SubtitleEffects: list,
};

export const fontFaceFields: FieldsOf<NonNullable<TextStyleFields["FontFace"]>> = {
  Bold: flag,
  Italic: flag,
  Underline: flag,
};

const motionSeconds = { kind: "number", from: 0, orText: true } as const;

export const motionFields: FieldsOf<TextMotionFields> = {
  AaiMotionInEffect: word(motionNames.in, { ending: "_in" }),
  AaiMotionIn: motionSeconds,
  AaiMotionOutEffect: word(motionNames.out, { ending: "_out" }),
  AaiMotionOut: motionSeconds,
  AaiMotionLoopEffect: word(motionNames.loop, { ending: "_display" }),
  Ratio: numberOrText,
};

export const scrollFields: FieldsOf<TextScrollFields> = {
  ScrollDirection: text,
  ScrollStartX: number,
  ScrollEndX: number,
  ScrollStartY: number,
  ScrollEndY: number,
  ScrollSpeed: size,
  ScrollStartFreeze: moment,
  ScrollEndFreeze: moment,
  ScrollStartShift: number,
  ScrollEndShift: number,
  ScrollLoop: flag,
  ScrollLoopTime: number,
};

export const recognizedSpeechFields: FieldsOf<RecognizedSpeechFields> = {
  AlignmentText: textOrNumber,
  NeedHighlighting: flag,
  HighlightingStyle: object,
};

/** One layer of a styled text: SubtitleEffects[]. */
export const subtitleEffectFields: FieldsOf<SubtitleEffect> = {
  Type: word(["Shadow", "Outline", "Box"]),
  Color: color,
  Opacity: share,
  XBord: thickness,
  YBord: thickness,
  XShift: number,
  YShift: number,
  Blur: thickness,
  Bord: thickness,
  Radius: number,
  ImageURL: text,
  Width: size,
  Height: size,
  TextArea: text,
};
