import { z } from "zod";
import { clipVfxEffect, filterEffect, vfxEffect } from "./lookEffects";
import { equalize, soundEffects } from "./soundEffects";
import { textStyle } from "./textStyle";
import { color, effectRemarks, extent, number, positive, seconds } from "./values";

const SHARES = 'must be "x,y,width,height", each from 0 to 1';

const transition = z.strictObject({
  ...effectRemarks,
  Type: z.enum(["Transition", "DLTransition"]),
  SubType: z.string(),
  Duration: positive.default(1),
});

const radius = number.refine((value) => value >= 0.01 && value <= 1, { error: "must be from 0.01 to 1" });

/** What belongs to the other kind of background changes nothing. */
const background = z.discriminatedUnion("SubType", [
  z.strictObject({
    ...effectRemarks,
    Type: z.literal("Background"),
    SubType: z.literal("Color"),
    Color: color,
    Radius: radius.optional(),
  }),
  z.strictObject({
    ...effectRemarks,
    Type: z.literal("Background"),
    SubType: z.literal("Blur"),
    Color: color.optional(),
    Radius: radius.default(0.1),
  }),
]);

const flip = z.strictObject({
  ...effectRemarks,
  Type: z.literal("Flip"),
  Direction: z.enum(["horizontal", "vertical"]),
});

const crop = z.strictObject({
  ...effectRemarks,
  Type: z.literal("Crop"),
  X: extent.default(0),
  Y: extent.default(0),
  Width: positive,
  Height: positive,
});

const zoom = z.strictObject({
  ...effectRemarks,
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
  ...effectRemarks,
  Type: z.literal("KenBurns"),
  Start: rectangle.default([0, 0, 1, 1]),
  End: rectangle.default([0.1, 0.1, 0.8, 0.8]),
});

/** Clockwise. */
const rotate = z.strictObject({
  ...effectRemarks,
  Type: z.literal("Rotate"),
  Degree: number.refine((value) => Math.abs(value) <= 360, { error: "must be from -360 to 360" }),
});

const freezeFrame = z.strictObject({
  ...effectRemarks,
  Type: z.literal("FreezeFrame"),
  Duration: positive,
});

/** A title as long as its clip, or on the film's own times. Fixed sizes and places are pixels of the film. */
const text = z.strictObject({
  ...effectRemarks,
  Type: z.literal("Text"),
  ...textStyle,
  TimelineIn: seconds.optional(),
  TimelineOut: positive.optional(),
  Duration: positive.optional(),
  FixedFontSize: positive.optional(),
  FixedX: extent.optional(),
  FixedY: extent.optional(),
});

export const videoEffect = z.discriminatedUnion("Type", [
  transition,
  ...soundEffects,
  background,
  flip,
  crop,
  zoom,
  kenBurns,
  rotate,
  freezeFrame,
  filterEffect,
  clipVfxEffect,
  text,
]);

const effectTrackItem = z.discriminatedUnion("Type", [filterEffect, vfxEffect, equalize]);

export const effectTrackItems = z
  .array(effectTrackItem)
  .refine((items) => items.every(({ Type }) => Type === items[0]?.Type), {
    error: "must hold effects of one Type, as in ICE: give the others an effect track of their own",
  });

export type VideoEffect = z.output<typeof videoEffect>;
export type TransitionEffect = z.output<typeof transition>;
export type EffectTrackItem = z.output<typeof effectTrackItem>;
export type TextEffect = z.output<typeof text>;
