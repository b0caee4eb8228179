import { type Picture, type Title } from "../plan/filmPlan";
import { assColor, decimal } from "./assValues";
import { escapeText } from "./escapeText";
import type { DrawnTitle } from "./drawnTitle";
import { layersOf } from "./titleLayers";
import { moveTitle } from "./titleMotion";
import { anchorNumber, wrapWidth } from "./titlePlace";

/** The name of a title's font, as the font itself has it. */
export type FontNames = (title: Title) => string;

/**
 * The titles as an ASS document: the format that ICE's own keys come from (OutlineColour, BorderStyle, Alignment ...),
 * drawn by libass. Text is a file there and can't reach the filter graph.
 */
export function writeTitles(titles: readonly Title[], picture: Picture, fontNameOf: FontNames): string {
  const styles: string[] = [];
  const events: string[] = [];
  titles.forEach((title, index) => {
    const name = `title${index}`;
    const drawn = { ...title, fontPixels: fontPixels(title, picture), text: escapeText(title.style.Content) };
    styles.push(styleLine(name, drawn, picture, fontNameOf(title)));
    for (const { boxColor, boxPixels, ...layer } of layersOf(drawn)) {
      if (boxColor === undefined) {
        events.push(...moveTitle(drawn, layer, name, picture));
        continue;
      }
      const boxName = `${name}box${styles.length}`;
      const style = {
        ...title.style,
        BorderStyle: 3,
        Outline: boxPixels / title.scale,
        OutlineColour: boxColor,
        Shadow: 0,
      } as const;
      styles.push(styleLine(boxName, { ...drawn, style }, picture, fontNameOf(title)));
      events.push(...moveTitle(drawn, layer, boxName, picture));
    }
    events.push(...moveTitle(drawn, { text: drawn.text, tags: "", shift: { x: 0, y: 0 } }, name, picture));
  });
  return [
    "[Script Info]",
    "ScriptType: v4.00+",
    `PlayResX: ${picture.width}`,
    `PlayResY: ${picture.height}`,
    "ScaledBorderAndShadow: yes",
    "YCbCr Matrix: TV.709",
    "",
    "[V4+ Styles]",
    "Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding",
    ...styles,
    "",
    "[Events]",
    "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text",
    ...events,
    "",
  ].join("\n");
}

/** One in eighteen of the film's height is a caption's usual size. */
const DEFAULT_SIZE_SHARE = 1 / 18;

const fontPixels = ({ style, scale }: Title, { height }: Picture) =>
  style.FontSize === undefined ? height * DEFAULT_SIZE_SHARE : style.FontSize * scale;

function styleLine(name: string, title: DrawnTitle, picture: Picture, fontName: string): string {
  const { style, scale } = title;
  const flag = (on: boolean) => (on ? -1 : 0);
  const { FontFace } = style;
  const margin =
    style.AdaptMode === undefined ? 0 : Math.round(picture.width - wrapWidth(style, scale, picture));
  return `Style: ${[
    name,
    fontName,
    decimal(title.fontPixels),
    assColor(style.FontColor, style.FontColorOpacity),
    assColor(style.FontColor, style.FontColorOpacity),
    assColor(style.OutlineColour, style.FontColorOpacity),
    assColor(style.BackColour, style.FontColorOpacity),
    flag(FontFace.Bold),
    flag(FontFace.Italic),
    flag(FontFace.Underline),
    0,
    100,
    100,
    decimal(style.Spacing * scale),
    decimal(style.Angle),
    style.BorderStyle,
    decimal(style.Outline * scale),
    decimal(style.Shadow * scale),
    anchorNumber(style),
    0,
    margin,
    0,
    1,
  ].join(",")}`;
}
