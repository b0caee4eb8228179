import { type SubtitleEffect } from "../timeline/textStyle";
import { assAlpha, assColor, decimal } from "./assValues";
import { type Point } from "./titlePlace";
import type { DrawnTitle } from "./drawnTitle";

/** A copy of a title's text, drawn under it. */
export interface TitleLayer {
  readonly text: string;
  /** ASS codes in front of the text. */
  readonly tags: string;
  readonly shift: Point;
  /** For a box around the text; the text itself is not seen then. */
  readonly boxColor?: string;
  readonly boxPixels: number;
}

/** The SubtitleEffects of a title, the lowest first. */
export function layersOf(title: DrawnTitle): TitleLayer[] {
  return title.style.SubtitleEffects.map((effect) => {
    const pixels = (value: number) => (Math.abs(value) <= 1 ? value * title.fontPixels : value * title.scale);
    const shift = { x: pixels(effect.XShift), y: pixels(effect.YShift) };
    const text = withoutColors(title.text);
    return effect.Type === "Box"
      ? {
          text,
          shift,
          tags: `\\1a${assAlpha(0)}\\3a${assAlpha(effect.Opacity)}`,
          boxColor: effect.Color,
          boxPixels: pixels(effect.Bord),
        }
      : { text, shift, tags: solid(effect, pixels), boxPixels: 0 };
  });
}

/** Letters and their border in one colour. */
function solid(
  { Color, Opacity, Bord = 0, XBord = Bord, YBord = Bord, Blur }: Exclude<SubtitleEffect, { Type: "Box" }>,
  pixels: (value: number) => number,
): string {
  const color = `&H${assColor(Color, 1).slice(4)}&`;
  return [
    `\\1c${color}\\3c${color}\\alpha${assAlpha(Opacity)}`,
    `\\xbord${decimal(pixels(XBord))}\\ybord${decimal(pixels(YBord))}\\shad0`,
    Blur > 0 ? `\\blur${decimal(pixels(Blur))}` : "",
  ].join("");
}

const withoutColors = (text: string) => text.replace(/\\[134]c(?:&H[0-9A-F]{6}&)?/gi, "");
