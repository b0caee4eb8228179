import { z } from "zod";
import { videoEffect } from "./effects";
import { audioEffect } from "./soundEffects";
import { alignment, scroll, textStyle } from "./textStyle";
import { color, extent, number, positive, remarks, seconds, share } from "./values";

const source = { MediaURL: z.string().optional(), MediaId: z.string().optional() };

/** The clip of another track that this one begins and ends with. */
const reference = { ReferenceClipId: z.string().optional() };

const range = {
  In: seconds.default(0),
  Out: positive.optional(),
  MaxOut: positive.optional(),
  TimelineIn: seconds.optional(),
  TimelineOut: positive.optional(),
  Duration: positive.optional(),
  Speed: positive.default(1),
};

const box = {
  X: extent.optional(),
  Y: extent.optional(),
  Width: positive.optional(),
  Height: positive.optional(),
};

export const videoClip = z.strictObject({
  ...remarks,
  ...source,
  ...range,
  ...reference,
  ...box,
  Type: z.enum(["Video", "Image", "GlobalImage"]).default("Video"),
  AdaptMode: z.enum(["Contain", "Cover", "Fill"]).optional(),
  Opacity: share.default(1),
  /** How many pictures a GIF has: the file says so itself. */
  DyncFrames: number.optional(),
  Effects: z.array(videoEffect).default([]),
});

export const audioClip = z.strictObject({
  ...remarks,
  ...source,
  ...range,
  ...reference,
  Type: z.literal("Audio").optional(),
  LoopMode: z.boolean().default(false),
  Effects: z.array(audioEffect).default([]),
});

export const imageClip = z.strictObject({
  ...remarks,
  ...source,
  ...box,
  Type: z.literal("Image").optional(),
  ImageURL: z.string().optional(),
  ImageId: z.string().optional(),
  TimelineIn: seconds.default(0),
  TimelineOut: positive.optional(),
  Opacity: share.default(1),
});

const textClip = z.strictObject({
  ...remarks,
  ...textStyle,
  ...scroll,
  ...reference,
  Type: z.literal("Text"),
  TimelineIn: seconds.optional(),
  TimelineOut: positive.optional(),
});

const subtitleFile = z.strictObject({
  ...remarks,
  Type: z.literal("Subtitle"),
  FileURL: z.string(),
  TimelineIn: seconds.optional(),
  TimelineOut: positive.optional(),
  Font: z.string().optional(),
  FontURL: z.string().optional(),
  FontUrl: z.string().optional(),
  FontSize: positive.optional(),
  FontColor: color.optional(),
  Outline: extent.optional(),
  OutlineColour: color.optional(),
  Y: extent.optional(),
  Alignment: alignment.optional(),
});

export const subtitleClip = z.discriminatedUnion("Type", [textClip, subtitleFile]);

export type VideoClip = z.output<typeof videoClip>;
export type AudioClip = z.output<typeof audioClip>;
export type TextClip = z.output<typeof textClip>;
export type SubtitleFileClip = z.output<typeof subtitleFile>;
