import { z } from "zod";
import { color, extent, number, positive, seconds, share, text } from "./values";

/** The points that a text may be pinned by, as ASS numbers them from 1. */
export const POINTS = [
  "BottomLeft",
  "BottomCenter",
  "BottomRight",
  "CenterLeft",
  "CenterCenter",
  "CenterRight",
  "TopLeft",
  "TopCenter",
  "TopRight",
] as const;

/** The point of a text that X and Y place: a word, or as ICE's exports write it, the number of ASS: "8" is TopCenter. */
export const alignment = z.preprocess(
  (value) => {
    const code = typeof value === "string" && /^[1-9]$/.test(value) ? Number(value) : value;
    return typeof code === "number" ? (POINTS[code - 1] ?? value) : value;
  },
  z.enum([...POINTS, "Left", "Center", "Right"]),
);

/** How a title may come and go. */
const MOTIONS = ["fade", "blur", "slide_left", "slide_right", "slide_up", "slide_down"] as const;
export type TitleMotion = (typeof MOTIONS)[number];

const layer = {
  Color: color.default("000000"),
  Opacity: share.default(1),
  XShift: number.default(0),
  YShift: number.default(0),
};

const border = {
  Bord: extent.optional(),
  XBord: extent.optional(),
  YBord: extent.optional(),
  Blur: extent.default(0),
};

/** Layers under a text, the first one lowest. Up to 1 a length is a share of the font's size, above it pixels. */
const subtitleEffect = z.discriminatedUnion("Type", [
  z.strictObject({ Type: z.literal("Outline"), ...layer, ...border }),
  z.strictObject({ Type: z.literal("Shadow"), ...layer, ...border }),
  z.strictObject({ Type: z.literal("Box"), ...layer, Bord: extent.default(0) }),
]);

export type SubtitleEffect = z.output<typeof subtitleEffect>;

/** A text that moves from one height to another, as closing credits do. Pixels, and pixels a second. */
export const scroll = {
  ScrollStartY: number.optional(),
  ScrollEndY: number.optional(),
  ScrollSpeed: positive.optional(),
  ScrollStartFreeze: seconds.default(0),
  ScrollEndFreeze: seconds.default(0),
};

/** What a title looks like: the same keys in a subtitle track and in a clip's Text effect. */
export const textStyle = {
  Content: text,
  X: extent.default(0),
  Y: extent.default(0),
  /** Every name is drawn with the font that comes with the emulator. */
  Font: z.string().optional(),
  /** The address of a font file. */
  FontURL: z.string().optional(),
  FontSize: positive.optional(),
  FontColor: color.default("ffffff"),
  FontColorOpacity: share.default(1),
  FontFace: z
    .strictObject({
      Bold: z.boolean().default(false),
      Italic: z.boolean().default(false),
      Underline: z.boolean().default(false),
    })
    .default({ Bold: false, Italic: false, Underline: false }),
  Outline: extent.default(0),
  OutlineColour: color.default("000000"),
  Shadow: extent.default(0),
  BackColour: color.default("000000"),
  BorderStyle: number.refine((style) => style === 1 || style === 3, { error: "must be 1 or 3" }).default(1),
  Alignment: alignment.default("TopLeft"),
  AdaptMode: z.enum(["AutoWrap", "AutoWrapAtSpaces"]).optional(),
  TextWidth: positive.optional(),
  Spacing: number.default(0),
  LineSpacing: number
    .refine((pixels) => pixels === 0, { error: "must be 0 for the emulator to render it" })
    .optional(),
  /** Degrees, counter-clockwise. */
  Angle: number.default(0),
  SubtitleEffects: z.array(subtitleEffect).default([]),
  AaiMotionInEffect: z
    .enum([...MOTIONS.map((motion) => `${motion}_in` as const), "typewriter1_in"])
    .optional(),
  AaiMotionIn: seconds.optional(),
  AaiMotionOutEffect: z.enum(MOTIONS.map((motion) => `${motion}_out` as const)).optional(),
  AaiMotionOut: seconds.optional(),
};

export const textStyleSchema = z.strictObject(textStyle);

export type TextStyle = z.output<typeof textStyleSchema>;
