import { type Picture, type Title } from "../plan/filmPlan";
import { toFrame, toSeconds } from "../plan/frames";
import { type TitleMotion } from "../timeline/textStyle";
import { assAlpha, assTime, decimal } from "./assValues";
import { type TitleLayer } from "./titleLayers";
import { type Point, anchorOf, scrollOf } from "./titlePlace";
import type { DrawnTitle } from "./drawnTitle";

const DEFAULT_SECONDS = 0.5;

/** Blurred by this share of the font's size before it becomes sharp. */
const BLUR_SHARE = 1 / 3;

interface Part {
  readonly from: number;
  readonly to: number;
  /** Codes that place it. */
  readonly place: string;
}

/** The events of one layer of a title: where it stands, how it comes, how it goes. */
export function moveTitle(
  title: DrawnTitle,
  { text, tags, shift }: Pick<TitleLayer, "text" | "tags" | "shift">,
  styleName: string,
  picture: Picture,
): string[] {
  const { style, startFrame, endFrame } = title;
  const coming = motionOf(style.AaiMotionInEffect, style.AaiMotionIn, title, picture);
  const going = motionOf(style.AaiMotionOutEffect, style.AaiMotionOut, title, picture);
  const wrap = `\\q${style.AdaptMode === undefined ? 2 : 0}`;
  return partsOf(title, { coming, going, shift }, picture).map(({ from, to, place }) => {
    const codes = [
      place,
      wrap,
      fade(from === startFrame ? coming : undefined, to === endFrame ? going : undefined),
      tags,
      blur(title, {
        coming: from === startFrame ? coming : undefined,
        going: to === endFrame ? going : undefined,
        seconds: toSeconds(to - from, picture.fps),
      }),
    ].join("");
    const written =
      coming?.name === "typewriter1" && from === startFrame
        ? typed(text, style.FontColorOpacity, coming.ms)
        : text;
    const times = [from, to].map((frame) => assTime(frame, picture.fps));
    return `Dialogue: 0,${times.join(",")},${styleName},,0,0,0,,{${codes}}${written}`;
  });
}

interface Moving {
  readonly name: TitleMotion | "typewriter1";
  readonly frames: number;
  readonly ms: number;
}

function motionOf(
  effect: string | undefined,
  seconds = DEFAULT_SECONDS,
  { startFrame, endFrame }: Title,
  { fps }: Picture,
): Moving | undefined {
  const frames = Math.min(toFrame(seconds, fps), endFrame - startFrame);
  if (effect === undefined || frames < 1) return undefined;
  const name = NAMES.find((motion) => effect.startsWith(motion));
  return name === undefined ? undefined : { name, frames, ms: Math.round(toSeconds(frames, fps) * 1000) };
}

const NAMES = ["fade", "blur", "slide_left", "slide_right", "slide_up", "slide_down", "typewriter1"] as const;

/** A title that slides is an event of its own while it does: ASS moves an event once. */
function partsOf(
  title: Title,
  { coming, going, shift }: { coming: Moving | undefined; going: Moving | undefined; shift: Point },
  picture: Picture,
): Part[] {
  const { startFrame, endFrame } = title;
  const scrolled = scrollOf(title, picture);
  if (scrolled !== undefined)
    return [{ from: startFrame, to: endFrame, place: scroll(title, scrolled, shift, picture) }];
  const stands = plus(anchorOf(title.style, title.scale, picture), shift);
  const [enters, leaves] = [offsetOf(coming, picture), offsetOf(going, picture)];
  const inFrame = enters === undefined ? startFrame : startFrame + (coming?.frames ?? 0);
  const outFrame = leaves === undefined ? endFrame : Math.max(inFrame, endFrame - (going?.frames ?? 0));
  const parts: Part[] = [];
  if (enters !== undefined) {
    parts.push({ from: startFrame, to: inFrame, place: move(minus(stands, enters), stands) });
  }
  parts.push({ from: inFrame, to: outFrame, place: `\\pos(${at(stands)})` });
  if (leaves !== undefined)
    parts.push({ from: outFrame, to: endFrame, place: move(stands, plus(stands, leaves)) });
  return parts.filter(({ from, to }) => to > from);
}

/** How far a slide goes: out of the picture, in the direction of its name. */
function offsetOf(motion: Moving | undefined, { width, height }: Picture): Point | undefined {
  switch (motion?.name) {
    case "slide_left":
      return { x: -width, y: 0 };
    case "slide_right":
      return { x: width, y: 0 };
    case "slide_up":
      return { x: 0, y: -height };
    case "slide_down":
      return { x: 0, y: height };
    default:
      return undefined;
  }
}

function scroll(
  { startFrame, endFrame, scroll: pace }: Title,
  [from, to]: readonly [Point, Point],
  shift: Point,
  { fps }: Picture,
): string {
  const ms = toSeconds(endFrame - startFrame, fps) * 1000;
  const begin = (pace?.startFreezeSeconds ?? 0) * 1000;
  const end = Math.max(begin + 1, ms - (pace?.endFreezeSeconds ?? 0) * 1000);
  return `\\move(${at(plus(from, shift))},${at(plus(to, shift))},${Math.round(begin)},${Math.round(end)})`;
}

const FADES: readonly string[] = ["fade", "blur"];

function fade(coming: Moving | undefined, going: Moving | undefined): string {
  const length = (motion: Moving | undefined) =>
    motion !== undefined && FADES.includes(motion.name) ? motion.ms : 0;
  return length(coming) + length(going) > 0 ? `\\fad(${length(coming)},${length(going)})` : "";
}

function blur(
  { fontPixels }: DrawnTitle,
  { coming, going, seconds }: { coming: Moving | undefined; going: Moving | undefined; seconds: number },
): string {
  const most = decimal(fontPixels * BLUR_SHARE);
  const ms = Math.round(seconds * 1000);
  return [
    coming?.name === "blur" ? `\\blur${most}\\t(0,${coming.ms},\\blur0)` : "",
    going?.name === "blur" ? `\\t(${ms - going.ms},${ms},\\blur${most})` : "",
  ].join("");
}

/** One letter after another becomes visible. */
function typed(text: string, opacity: number, ms: number): string {
  const letters = text.match(LETTERS) ?? [];
  return letters
    .map((letter, index) => {
      if (/^(?:\{\\|\\N)/.test(letter)) return letter;
      const moment = Math.round((ms * index) / letters.length);
      return `{\\alpha${assAlpha(0)}\\t(${moment},${moment + 1},\\alpha${assAlpha(opacity)})}${letter}`;
    })
    .join("");
}

/** Codes, escapes and characters of ASS text. */
const LETTERS = /\{\\[^}]*\}|\\N|\\\{|\\\u2060|./gsu;

const plus = (one: Point, other: Point) => ({ x: one.x + other.x, y: one.y + other.y });
const minus = (one: Point, other: Point) => ({ x: one.x - other.x, y: one.y - other.y });
const at = ({ x, y }: Point) => `${decimal(x)},${decimal(y)}`;
const move = (from: Point, to: Point) => `\\move(${at(from)},${at(to)})`;
