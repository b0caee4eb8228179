import { type FieldKind, type FieldTable, numberOrText, share, word } from "./fieldKinds";

const percent = (from: number): FieldKind => ({ kind: "number", from, to: 100, orText: true });
const extent: FieldKind = { kind: "number", from: 0, orText: true };
const size: FieldKind = { kind: "number", above: 0, orText: true };

const mask: FieldTable = {
  x: extent,
  y: extent,
  width: size,
  height: size,
  antialias: share,
  outer_alpha: share,
  blur_intensity: numberOrText,
  angle: numberOrText,
};

/** What ExtParams may hold, by the SubType of the effect that does nothing without them. */
export const lookParameters: Readonly<Record<string, FieldTable>> = {
  color: {
    effect: word(["color"]),
    brightness: { kind: "number", from: -255, to: 255, orText: true },
    contrast: percent(-100),
    saturation: percent(-100),
    kelvin_temperature: { kind: "number", from: 1000, to: 40_000, orText: true },
    temperature_ratio: percent(0),
    tint: numberOrText,
    dark_corner_ratio: percent(0),
  },
  mask_circle: mask,
  mask_rec: { ...mask, radius: extent },
};
