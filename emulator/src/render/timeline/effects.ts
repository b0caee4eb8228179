import { z } from "zod";
import { textStyle } from "./textStyle";
import { color, extent, gain, number, positive, seconds } from "./values";

const SHARES = 'must be "x,y,width,height", each from 0 to 1';

const transition = z.strictObject({
  Type: z.enum(["Transition", "DLTransition"]),
  SubType: z.string(),
  Duration: positive.default(1),
});

const volume = z.strictObject({
  Type: z.literal("Volume"),
  Gain: gain,
  In: seconds.optional(),
  Out: seconds.optional(),
});

const fade = z.strictObject({
  Type: z.literal("AFade"),
  SubType: z.enum(["In", "Out"]),
  Duration: positive,
  Curve: z
    .enum(["tri", "exp", "qsin", "hsin", "esin", "log", "ipar", "qua", "cub", "squ", "cbr", "par"])
    .default("exp"),
});

const loudness = z.strictObject({
  Type: z.literal("ALoudNorm"),
  Loudness: number
    .refine((value) => value >= -70 && value <= -5, { message: "must be from -70 to -5" })
    .default(-24),
  TruePeak: number
    .refine((value) => value >= -9 && value <= 0, { message: "must be from -9 to 0" })
    .default(-2),
});

const background = z.discriminatedUnion("SubType", [
  z.strictObject({ Type: z.literal("Background"), SubType: z.literal("Color"), Color: color }),
  z.strictObject({
    Type: z.literal("Background"),
    SubType: z.literal("Blur"),
    Radius: number
      .refine((value) => value >= 0.01 && value <= 1, { message: "must be from 0.01 to 1" })
      .default(0.1),
  }),
]);

const flip = z.strictObject({ Type: z.literal("Flip"), Direction: z.enum(["horizontal", "vertical"]) });

const crop = z.strictObject({
  Type: z.literal("Crop"),
  X: extent.default(0),
  Y: extent.default(0),
  Width: positive,
  Height: positive,
});

const zoom = z.strictObject({
  Type: z.literal("Zoom"),
  StartRate: positive,
  EndRate: positive,
  Duration: positive,
});

/** `x,y,width,height` in shares of the picture. */
const rectangle = z
  .string()
  .transform((text) => text.split(",").map(Number))
  .pipe(z.tuple([z.number(), z.number(), z.number(), z.number()], { error: SHARES }))
  .refine((values) => values.every((value) => value >= 0 && value <= 1), { error: SHARES });

const kenBurns = z.strictObject({
  Type: z.literal("KenBurns"),
  Start: rectangle.default([0, 0, 1, 1]),
  End: rectangle.default([0.1, 0.1, 0.8, 0.8]),
});

const text = z.strictObject({ Type: z.literal("Text"), ...textStyle });

export const audioEffect = z.discriminatedUnion("Type", [volume, fade, loudness]);

export const videoEffect = z.discriminatedUnion("Type", [
  transition,
  volume,
  fade,
  loudness,
  background,
  flip,
  crop,
  zoom,
  kenBurns,
  text,
]);

export type AudioEffect = z.output<typeof audioEffect>;
export type VideoEffect = z.output<typeof videoEffect>;
export type TransitionEffect = z.output<typeof transition>;
