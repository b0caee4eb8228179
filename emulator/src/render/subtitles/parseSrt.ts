import { clockSeconds } from "./clockTime";

/** One line of an .srt file. */
export interface Cue {
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** With ICE's inline codes. */
  readonly text: string;
  /** The point that `{\an8}` pins, as ASS numbers them. */
  readonly point?: number;
}

const ARROW = /^(.*?)-->\s*(\S+)/;

/**
 * The cues of an .srt file. A cue begins where there are times, whether a blank line stands before them or not.
 *
 * @param color of the text, `RRGGBB`, to go back to after `<font color>`
 * @returns what can't be read instead: a line with an arrow and no times
 */
export function parseSrt(text: string, color: string): Cue[] | { readonly unreadable: string } {
  const lines = text.split(/\r\n|\n|\r/);
  const cues: Cue[] = [];
  let current: { start: number; end: number; lines: string[] } | undefined;
  const close = () => {
    if (current === undefined) return;
    cues.push(toCue(current.start, current.end, current.lines, color));
    current = undefined;
  };
  for (const line of lines) {
    const [arrow, from, to] = ARROW.exec(line) ?? [];
    if (arrow === undefined || from === undefined || to === undefined) {
      current?.lines.push(line);
      continue;
    }
    const [start, end] = [clockSeconds(from), clockSeconds(to)];
    if (start === undefined || end === undefined) {
      // An arrow in a text is none of times.
      if (!/\d:\d/.test(from)) {
        current?.lines.push(line);
        continue;
      }
      return { unreadable: line.trim().slice(0, 80) };
    }
    dropNumber(current?.lines);
    close();
    current = { start, end, lines: [] };
  }
  close();
  return cues;
}

/** The number of the next cue stands on the line before its times. */
function dropNumber(lines: string[] | undefined): void {
  if (lines !== undefined && /^\s*\d+\s*$/.test(lines.at(-1) ?? "")) lines.pop();
}

function toCue(startSeconds: number, endSeconds: number, lines: readonly string[], color: string): Cue {
  const text = lines.join("\n").trim();
  const point = /\{\\an([1-9])\}/i.exec(text)?.[1];
  return {
    startSeconds,
    endSeconds,
    text: toInlineCodes(text.replace(/\{\\an\d\}/gi, ""), color),
    ...(point !== undefined && { point: Number(point) }),
  };
}

/** <b>, <i>, <u> and <font color> are all the markup that .srt files agree on. */
function toInlineCodes(text: string, color: string): string {
  return text
    .replace(/<([biu])>/gi, (_, tag: string) => `{\\${tag.toLowerCase()}1}`)
    .replace(/<\/([biu])>/gi, (_, tag: string) => `{\\${tag.toLowerCase()}0}`)
    .replace(/<font\b([^>]*)>/gi, (_, attributes: string) => {
      const given = /color\s*=\s*["']?#?([0-9a-f]{6})\b/i.exec(attributes)?.[1];
      return given === undefined ? "" : colorCode(given);
    })
    .replace(/<\/font>/gi, colorCode(color));
}

/** ASS writes colours the other way round. */
const colorCode = (rgb: string) =>
  `{\\1c&H${rgb.slice(4, 6)}${rgb.slice(2, 4)}${rgb.slice(0, 2)}&}`.toUpperCase().replace("\\1C", "\\1c");
