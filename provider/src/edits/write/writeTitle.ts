import type { SubtitleTrackClip } from "../../timeline/types/subtitleClip";
import type { Size, TitleClip } from "../model/edit";
import { seconds, tidy } from "./seconds";

/** A text of a subtitle track; sizes count on the canvas, or on a film of 1080 lines where the edit has none. */
export function writeTitle({ title, from, to }: TitleClip, size: Size | undefined): SubtitleTrackClip {
  const height = size?.height ?? 1080;
  const { x = 0.5, y = 0.5, opacity = 1, rotate = 0, outline } = title;
  const { bold = false, italic = false, underline = false } = title;
  return {
    Type: "Text",
    Content: title.text,
    TimelineIn: seconds(from),
    TimelineOut: seconds(to),
    Alignment: "CenterCenter",
    X: onCanvas(x),
    Y: onCanvas(y),
    ...(title.size !== undefined && { FontSize: Math.max(1, Math.round(title.size * height)) }),
    FontColor: title.color ?? "#FFFFFF",
    ...(opacity < 1 && { FontColorOpacity: tidy(Math.max(0, opacity)) }),
    ...(rotate % 360 !== 0 && { Angle: tidy(-rotate) }),
    ...((bold || italic || underline) && {
      FontFace: { Bold: bold, Italic: italic, Underline: underline },
    }),
    ...(outline !== undefined && {
      Outline: Math.max(1, Math.round(outline.share * height)),
      OutlineColour: outline.color,
    }),
  };
}

/** 0 would be the middle, and more than 1 a pixel. */
const onCanvas = (share: number): number => tidy(Math.min(1, Math.max(0.001, share)));
