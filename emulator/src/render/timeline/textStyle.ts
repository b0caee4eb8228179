import { z } from "zod";
import { color, extent, number, positive, seconds, share } from "./values";

/** The point of a text that X and Y place. */
export const alignment = z.enum([
  "TopLeft",
  "TopCenter",
  "TopRight",
  "CenterLeft",
  "CenterCenter",
  "CenterRight",
  "BottomLeft",
  "BottomCenter",
  "BottomRight",
  "Left",
  "Center",
  "Right",
]);

/** What a title looks like: the same keys in a subtitle track and in a clip's Text effect. */
export const textStyle = {
  Content: z.string(),
  X: extent.default(0),
  Y: extent.default(0),
  /** Every name is drawn with the font that comes with the emulator. */
  Font: z.string().optional(),
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
  BorderStyle: z.union([z.literal(1), z.literal(3)]).default(1),
  Alignment: alignment.default("TopLeft"),
  AdaptMode: z.enum(["AutoWrap", "AutoWrapAtSpaces"]).optional(),
  TextWidth: positive.optional(),
  Spacing: number.default(0),
  /** Degrees, counter-clockwise. */
  Angle: number.default(0),
  AaiMotionInEffect: z.literal("fade_in").optional(),
  AaiMotionIn: seconds.optional(),
  AaiMotionOutEffect: z.literal("fade_out").optional(),
  AaiMotionOut: seconds.optional(),
};

export const textStyleSchema = z.strictObject(textStyle);

export type TextStyle = z.output<typeof textStyleSchema>;
