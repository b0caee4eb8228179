import { z } from "zod";
import { LOOKS } from "./lookName";
import { effectRemarks, extent, inOrder, number, positive, seconds, share } from "./values";

const zeroOr = (whole: number) =>
  number.refine((value) => value === 0 || value === whole, {
    error: `must be ${whole === 0 ? "0" : `0 or ${whole}`} for the emulator to render it: the whole picture`,
  });

/** When an effect is seen, on the film's time or (In, Out) on the clip's own; without it as long as what it is put on. */
const window = {
  ...effectRemarks,
  TimelineIn: seconds.optional(),
  TimelineOut: positive.optional(),
  Duration: positive.optional(),
  In: seconds.optional(),
  Out: positive.optional(),
  /** The editor writes zeros. */
  X: zeroOr(0).optional(),
  Y: zeroOr(0).optional(),
  Width: zeroOr(1).optional(),
  Height: zeroOr(1).optional(),
};

const isTimed = (fields: object, context: z.RefinementCtx) => {
  inOrder("In", "Out")(fields, context);
  inOrder("TimelineIn", "TimelineOut")(fields, context);
};

const between = (least: number, most: number) =>
  number.refine((value) => value >= least && value <= most, { error: `must be from ${least} to ${most}` });

/** `key=value,key=value`, as ICE writes the parameters of its effects. */
const extParams = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    (text) => (typeof text === "string" ? Object.fromEntries(partsOf(text).map(toPair)) : null),
    schema,
  );

const partsOf = (text: string) => text.split(",").filter((part) => part.trim() !== "");

function toPair(part: string): readonly [string, string] {
  const [key = "", ...value] = part.split("=");
  return [key.trim(), value.join("=").trim()];
}

const zero = number.refine((value) => value === 0, { error: "must be 0 for the emulator to render it" });

const colorFilter = z
  .strictObject({
    Type: z.literal("Filter"),
    SubType: z.literal("color"),
    ExtParams: extParams(
      z.strictObject({
        effect: z.literal("color").optional(),
        brightness: between(-255, 255).default(0),
        contrast: between(-100, 100).default(0),
        saturation: between(-100, 100).default(0),
        kelvin_temperature: between(1000, 40_000).default(6500),
        temperature_ratio: between(0, 100).default(0),
        tint: zero.optional(),
        dark_corner_ratio: between(0, 100).default(0),
      }),
    ).prefault(""),
    ...window,
  })
  .superRefine(isTimed);

const namedFilter = z
  .strictObject({ Type: z.literal("Filter"), SubType: z.enum(LOOKS.Filter), ...window })
  .superRefine(isTimed);

const plainVfx = z
  .strictObject({
    Type: z.literal("VFX"),
    SubType: z.enum(LOOKS.VFX),
    ...window,
  })
  .superRefine(isTimed);

const mask = {
  x: extent.default(0.5),
  y: extent.default(0.5),
  width: positive,
  height: positive,
  antialias: share.default(0.01),
  outer_alpha: share.default(0),
  blur_intensity: zero.optional(),
  angle: zero.optional(),
};

const circleMask = z.strictObject({
  ...effectRemarks,
  Type: z.literal("VFX"),
  SubType: z.literal("mask_circle"),
  ExtParams: extParams(z.strictObject(mask)),
});

const rectangleMask = z.strictObject({
  ...effectRemarks,
  Type: z.literal("VFX"),
  SubType: z.literal("mask_rec"),
  ExtParams: extParams(z.strictObject({ ...mask, radius: extent.default(0) })),
});

export const filterEffect = z.discriminatedUnion("SubType", [colorFilter, namedFilter]);

/** What changes a whole picture: also in effect tracks. */
export const vfxEffect = plainVfx;

/** A mask needs a picture that it is cut out of. */
export const clipVfxEffect = z.discriminatedUnion("SubType", [plainVfx, circleMask, rectangleMask]);

export type LookEffect = z.output<typeof filterEffect> | z.output<typeof vfxEffect>;
export type MaskEffect = z.output<typeof circleMask> | z.output<typeof rectangleMask>;
