import { z } from "zod";
import { effectRemarks, gain, inOrder, number, positive, seconds } from "./values";

const volume = z
  .strictObject({
    ...effectRemarks,
    Type: z.literal("Volume"),
    Gain: gain,
    In: seconds.optional(),
    Out: seconds.optional(),
  })
  .superRefine(inOrder("In", "Out"));

const fade = z.strictObject({
  ...effectRemarks,
  Type: z.literal("AFade"),
  SubType: z.enum(["In", "Out"]),
  Duration: positive,
  Curve: z
    .enum(["tri", "exp", "qsin", "hsin", "esin", "log", "ipar", "qua", "cub", "squ", "cbr", "par"])
    .default("exp"),
});

const loudness = z.strictObject({
  ...effectRemarks,
  Type: z.literal("ALoudNorm"),
  Loudness: number
    .refine((value) => value >= -70 && value <= -5, { error: "must be from -70 to -5" })
    .default(-24),
  TruePeak: number
    .refine((value) => value >= -9 && value <= 0, { error: "must be from -9 to 0" })
    .default(-2),
});

/** ICE's other modes take voices, music and echoes apart: FFmpeg has nothing like them. */
const denoise = z.strictObject({
  ...effectRemarks,
  Type: z.literal("ADenoise"),
  Mode: number
    .refine((mode) => mode === 0 || mode === 1, { error: "must be 0 or 1 for the emulator to render it" })
    .default(1),
});

export const soundEffects = [volume, fade, loudness, denoise] as const;

/** Evens out the loudness of a whole film; ICE takes it in an effect track only. */
export const equalize = z.strictObject({
  ...effectRemarks,
  Type: z.literal("AEqualize"),
  Peak: number
    .refine((value) => value > 0 && value <= 1, { error: "must be more than 0, at most 1" })
    .default(0.95),
  Gain: number.refine((value) => value >= 1 && value <= 100, { error: "must be from 1 to 100" }).default(10),
});

export const audioEffect = z.discriminatedUnion("Type", soundEffects);

export type AudioEffect = z.output<typeof audioEffect>;
export type EqualizeEffect = z.output<typeof equalize>;
