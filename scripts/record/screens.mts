import xterm from "@xterm/headless";
import type { Chunk } from "./runInTerminal.mts";

/** Text of one look on the screen. */
export interface Span {
  readonly text: string;
  /** Number of the terminal's palette; undefined for its own colour. */
  readonly colour: number | undefined;
  readonly isBold: boolean;
  readonly isDim: boolean;
}

export interface Screen {
  readonly atMs: number;
  /** Rows from the top, each without blanks at its end. */
  readonly rows: readonly (readonly Span[])[];
}

/** What the screen showed: one picture for each time it had changed, no more often than `everyMs`. */
export async function screensOf(
  chunks: readonly Chunk[],
  { columns, rows, everyMs }: { columns: number; rows: number; everyMs: number },
): Promise<readonly Screen[]> {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const screens: Screen[] = [];
  let last = "";
  for (const [index, { atMs, text }] of chunks.entries()) {
    await new Promise<void>((resolve) => terminal.write(text, resolve));
    const isLast = index === chunks.length - 1;
    const isSoon = (chunks[index + 1]?.atMs ?? Infinity) - atMs < 40;
    if (!isLast && (isSoon || atMs - (screens.at(-1)?.atMs ?? -Infinity) < everyMs)) continue;
    const screen = { atMs, rows: readRows(terminal, rows) };
    const look = JSON.stringify(screen.rows);
    if (look !== last) screens.push(screen);
    last = look;
  }
  return screens;
}

function readRows(terminal: xterm.Terminal, count: number): Span[][] {
  const buffer = terminal.buffer.active;
  return Array.from({ length: count }, (_, row) => {
    const line = buffer.getLine(buffer.viewportY + row);
    const spans: Span[] = [];
    for (let column = 0; line !== undefined && column < line.length; column += 1) {
      const cell = line.getCell(column);
      if (cell === undefined || cell.getWidth() === 0) continue;
      const look = {
        colour: cell.isFgPalette() ? cell.getFgColor() : undefined,
        isBold: cell.isBold() !== 0,
        isDim: cell.isDim() !== 0,
      };
      const text = cell.getChars() || " ";
      const before = spans.at(-1);
      if (before !== undefined && (text === " " || isAlike(before, look)))
        spans[spans.length - 1] = { ...before, text: before.text + text };
      else spans.push({ ...look, text });
    }
    return withoutEnd(spans);
  });
}

function isAlike(one: Omit<Span, "text">, other: Omit<Span, "text">): boolean {
  return one.colour === other.colour && one.isBold === other.isBold && one.isDim === other.isDim;
}

function withoutEnd(spans: readonly Span[]): Span[] {
  const last = spans.at(-1);
  if (last === undefined) return [];
  const text = last.text.trimEnd();
  return text === "" ? withoutEnd(spans.slice(0, -1)) : [...spans.slice(0, -1), { ...last, text }];
}
