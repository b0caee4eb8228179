import { z } from "zod";
import { videoEffect } from "./effects";
import { audioEffect } from "./soundEffects";
import { alignment, scroll, textStyle } from "./textStyle";
import { extent, number, positive, remarks, seconds, share, text } from "./values";

const source = { MediaURL: z.string().optional(), MediaId: z.string().optional() };

/** The name of a clip, and the clip of another track that it begins and ends with. */
const reference = { ClipId: text.optional(), ReferenceClipId: text.optional() };

const range = {
  In: seconds.default(0),
  Out: seconds.optional(),
  MaxOut: seconds.optional(),
  TimelineIn: seconds.optional(),
  TimelineOut: positive.optional(),
  Duration: positive.optional(),
  Speed: positive.default(1),
};

/** When a title is seen: without an end of its own until the film's. */
const window = {
  TimelineIn: seconds.optional(),
  TimelineOut: positive.optional(),
  Duration: positive.optional(),
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
  /** ICE loops sound only. */
  LoopMode: z.literal(false).optional(),
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
  Duration: positive.optional(),
  Opacity: share.default(1),
  DyncFrames: number.optional(),
  /** The editor writes it for stills as well, which have none. */
  Speed: number
    .refine((speed) => speed === 1, { error: "must be 1 for the emulator to render it" })
    .optional(),
  Effects: z.array(videoEffect).default([]),
});

const textClip = z.strictObject({
  ...remarks,
  ...textStyle,
  ...scroll,
  ...reference,
  Type: z.literal("Text"),
  ...window,
});

/** What says how the lines of an .srt file look; an .ass file brings its own styles. */
const subtitleFile = z.strictObject({
  ...remarks,
  ...textStyle,
  ...reference,
  Type: z.literal("Subtitle"),
  FileURL: z.string(),
  SubType: z.enum(["srt", "ass"]).optional(),
  /** The lines are in the file. */
  Content: text.default(""),
  ...window,
  Alignment: alignment.default("BottomCenter"),
  Y: extent.default(0.06),
  Outline: extent.default(2),
});

export const subtitleClip = z.discriminatedUnion("Type", [textClip, subtitleFile]);

export type VideoClip = z.output<typeof videoClip>;
export type AudioClip = z.output<typeof audioClip>;
export type TextClip = z.output<typeof textClip>;
export type SubtitleFileClip = z.output<typeof subtitleFile>;
