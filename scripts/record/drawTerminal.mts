import type { Screen, Span } from "./screens.mts";

const cell = { width: 8, height: 18 };
const margin = { left: 16, top: 44, bottom: 14 };
/** The last picture stays for this long before it begins again. */
const holdMs = 5_000;

const background = "#0f172a";
const plain = "#e2e8f0";
/** The terminal's sixteen colours. */
const palette: readonly string[] = [
  ...["#475569", "#f87171", "#4ade80", "#fbbf24", "#60a5fa", "#e879f9", "#22d3ee", "#e2e8f0"],
  ...["#64748b", "#fca5a5", "#86efac", "#fde047", "#93c5fd", "#f0abfc", "#67e8f9", "#ffffff"],
];

/** A terminal as a moving picture; where it can't move, its last moment. */
export function drawTerminal(
  screens: readonly Screen[],
  { title, columns }: { title: string; columns: number },
): string {
  const height = Math.max(...screens.map(({ rows }) => rows.findLastIndex((row) => row.length > 0) + 1));
  const startMs = screens[0]?.atMs ?? 0;
  const totalMs = (screens.at(-1)?.atMs ?? 0) - startMs + holdMs;
  const frames = screens.map(({ atMs, rows }, index) => {
    const isLast = index === screens.length - 1;
    const from = (atMs - startMs) / totalMs;
    const to = ((screens[index + 1]?.atMs ?? startMs + totalMs) - startMs) / totalMs;
    return [
      `<g visibility="${isLast ? "visible" : "hidden"}">`,
      visibleBetween(from, to, totalMs),
      ...rows.slice(0, height).map(drawRow),
      "</g>",
    ].join("");
  });
  const size = {
    width: columns * cell.width + 2 * margin.left,
    height: height * cell.height + margin.top + margin.bottom,
  };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" role="img" aria-label="${escape(title)}">`,
    `<style>text{font:13px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:${plain};white-space:pre}.b{font-weight:700}.d{opacity:.65}</style>`,
    `<rect width="100%" height="100%" rx="8" fill="${background}"/>`,
    ...["#f87171", "#fbbf24", "#4ade80"].map(
      (fill, dot) => `<circle cx="${20 + 18 * dot}" cy="18" r="5.5" fill="${fill}"/>`,
    ),
    `<text x="${size.width / 2}" y="23" text-anchor="middle" class="d">${escape(title)}</text>`,
    ...frames,
    "</svg>\n",
  ].join("\n");
}

function visibleBetween(from: number, to: number, totalMs: number): string {
  const isFirst = from === 0;
  const times = [...(isFirst ? [] : [0]), from, ...(to < 1 ? [to] : [])].map((time) =>
    Number(time.toFixed(4)),
  );
  const values = [...(isFirst ? [] : ["hidden"]), "visible", ...(to < 1 ? ["hidden"] : [])];
  return `<animate attributeName="visibility" calcMode="discrete" dur="${(totalMs / 1_000).toFixed(1)}s" repeatCount="indefinite" values="${values.join(";")}" keyTimes="${times.join(";")}"/>`;
}

function drawRow(spans: readonly Span[], row: number): string {
  if (spans.length === 0) return "";
  const y = margin.top + (row + 0.75) * cell.height;
  let column = 0;
  const drawn = spans.map((span) => {
    const at = column;
    column += span.text.length;
    // Spaces in a row would be drawn as one.
    const words = span.text.matchAll(/\S+(?: \S+)*/gu);
    return [...words].map(({ 0: text, index }) => drawSpan({ ...span, text }, at + index)).join("");
  });
  return `<text y="${y}">${drawn.join("")}</text>`;
}

function drawSpan({ text, colour, isBold, isDim }: Span, column: number): string {
  const classes = [...(isBold ? ["b"] : []), ...(isDim ? ["d"] : [])];
  const style = colour === undefined ? "" : ` style="fill:${palette[colour] ?? plain}"`;
  const look = classes.length === 0 ? "" : ` class="${classes.join(" ")}"`;
  // The length holds the grid whatever font there is.
  const length = ` textLength="${text.length * cell.width}"`;
  return `<tspan x="${margin.left + column * cell.width}"${length}${look}${style}>${escape(text)}</tspan>`;
}

function escape(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/"/gu, "&quot;");
}
