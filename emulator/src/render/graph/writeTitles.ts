import { type FrameRate, type Picture, type Title } from "../plan/filmPlan";
import { toSeconds } from "../plan/frames";
import { type TextStyle, textStyleSchema } from "../timeline/textStyle";
import { escapeText } from "./escapeText";

/**
 * The titles as an ASS document: the format that ICE's own keys come from (OutlineColour, BorderStyle, Alignment ...),
 * drawn by libass. Text is a file there and can't reach the filter graph.
 */
export function writeTitles(titles: readonly Title[], picture: Picture, fontName: string): string {
  const styles = titles.map((title, index) => styleLine(`title${index}`, title, picture, fontName));
  const events = titles.map((title, index) => eventLine(`title${index}`, title, picture));
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

function styleLine(name: string, { style, scale }: Title, picture: Picture, fontName: string): string {
  const flag = (on: boolean) => (on ? -1 : 0);
  const { FontFace } = style;
  const margin =
    style.AdaptMode === undefined ? 0 : Math.round(picture.width - wrapWidth(style, scale, picture));
  return `Style: ${[
    name,
    fontName,
    decimal(style.FontSize === undefined ? picture.height * DEFAULT_SIZE_SHARE : style.FontSize * scale),
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
    ANCHORS[style.Alignment].numpad,
    0,
    margin,
    0,
    1,
  ].join(",")}`;
}

function eventLine(name: string, title: Title, picture: Picture): string {
  const { style } = title;
  const { x, y } = anchorOf(style, title.scale, picture);
  const fadeInMs = style.AaiMotionInEffect === undefined ? 0 : (style.AaiMotionIn ?? 0.5) * 1000;
  const fadeOutMs = style.AaiMotionOutEffect === undefined ? 0 : (style.AaiMotionOut ?? 0.5) * 1000;
  const overrides = [
    `\\pos(${decimal(x)},${decimal(y)})`,
    `\\q${style.AdaptMode === undefined ? 2 : 0}`,
    fadeInMs + fadeOutMs > 0 ? `\\fad(${Math.round(fadeInMs)},${Math.round(fadeOutMs)})` : "",
  ].join("");
  const times = [title.startFrame, title.endFrame].map((frame) => assTime(frame, picture.fps));
  return `Dialogue: 0,${times.join(",")},${name},,0,0,0,,{${overrides}}${escapeText(style.Content)}`;
}

/** Which point of the text is pinned, by its place on a number pad, and where that point lies by default. */
const ANCHORS = {
  TopLeft: { numpad: 7, across: "left", down: "top" },
  TopCenter: { numpad: 8, across: "centre", down: "top" },
  TopRight: { numpad: 9, across: "right", down: "top" },
  CenterLeft: { numpad: 4, across: "left", down: "centre" },
  CenterCenter: { numpad: 5, across: "centre", down: "centre" },
  CenterRight: { numpad: 6, across: "right", down: "centre" },
  BottomLeft: { numpad: 1, across: "left", down: "bottom" },
  BottomCenter: { numpad: 2, across: "centre", down: "bottom" },
  BottomRight: { numpad: 3, across: "right", down: "bottom" },
  Left: { numpad: 7, across: "left", down: "top" },
  Center: { numpad: 8, across: "centre", down: "top" },
  // X and Y pin the text's own corner, wherever it is.
  Right: { numpad: 9, across: "left", down: "top" },
} as const;

/** X and Y count from the edge that Alignment names. On a centre line 0 is the line itself, anything else a position. */
function anchorOf(style: TextStyle, scale: number, { width, height }: Picture): { x: number; y: number } {
  const { across, down } = ANCHORS[style.Alignment];
  return {
    x: along(across, pixels(style.X, width, scale), width),
    y: along(down, pixels(style.Y, height, scale), height),
  };
}

function along(edge: "left" | "top" | "centre" | "right" | "bottom", offset: number, whole: number): number {
  if (edge === "centre") return offset === 0 ? whole / 2 : offset;
  return edge === "left" || edge === "top" ? offset : whole - offset;
}

/** The width at which lines are wrapped: TextWidth, else the room there is. */
function wrapWidth(style: TextStyle, scale: number, picture: Picture): number {
  if (style.TextWidth !== undefined)
    return Math.min(picture.width, pixels(style.TextWidth, picture.width, scale));
  const { x } = anchorOf(style, scale, picture);
  const { across } = ANCHORS[style.Alignment];
  if (across === "centre") return 2 * Math.min(x, picture.width - x);
  return across === "left" ? picture.width - x : x;
}

const pixels = (value: number, whole: number, scale: number) => (value <= 1 ? value * whole : value * scale);

/** ASS writes alpha first (0 is opaque), then blue, green, red. */
function assColor(rgb: string, opacity: number): string {
  const alpha = Math.round((1 - opacity) * 255)
    .toString(16)
    .padStart(2, "0");
  return `&H${alpha}${rgb.slice(4, 6)}${rgb.slice(2, 4)}${rgb.slice(0, 2)}`.toUpperCase();
}

/** Half a frame early: ASS counts in hundredths, and a rounded time must not fall behind its frame. */
function assTime(frame: number, fps: FrameRate): string {
  const hundredths = Math.max(0, Math.round(toSeconds(frame - 0.5, fps) * 100));
  const two = (value: number) => String(value).padStart(2, "0");
  const seconds = Math.floor(hundredths / 100);
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(hundredths % 100)}`;
}

const decimal = (value: number) => String(Math.round(value * 100) / 100);

/** What an instant film shows instead of itself. */
export function slateTitle(picture: Picture, seconds: number): Title {
  const { width, height, frames } = picture;
  const style = textStyleSchema.parse({
    Content: `not rendered (instant)\n${width} x ${height}, ${seconds.toFixed(1)} s`,
    Alignment: "CenterCenter",
    FontSize: height / 14,
    FontColor: "eaecf0",
  });
  return { startFrame: 0, endFrame: frames + 1, style, scale: 1 };
}
