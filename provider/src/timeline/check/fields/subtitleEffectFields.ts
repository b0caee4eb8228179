import { color, type FieldTable, number, numberOrText, size, text, word } from "./fieldKinds";

/** One layer of a styled text: SubtitleEffects[]. */
export const subtitleEffectFields: FieldTable = {
  Type: word(["Shadow", "Outline", "Box", "Shine"]),
  Color: color,
  Opacity: { kind: "number", from: 0, to: 1, orText: true },
  Bord: numberOrText,
  XBord: numberOrText,
  YBord: numberOrText,
  Shift: numberOrText,
  XShift: numberOrText,
  YShift: numberOrText,
  Blur: numberOrText,
  Radius: numberOrText,
  BorderStyle: number,
  ImageURL: text,
  TextArea: text,
  Width: size,
  Height: size,
};
