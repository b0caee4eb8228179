export interface Bar {
  readonly renders: number;
  readonly how: string;
  readonly tookMs: number;
  readonly nothingMs: number;
  readonly idealMs: number;
}

const width = 820;
const left = 250;
const rowHeight = 40;

/** For each run what it took over its ideal: the resources alone, one render and its submits, and what is on top. */
export function plotReal(bars: readonly Bar[]): string {
  const longestMs = Math.max(...bars.map(({ tookMs, idealMs }) => Math.max(tookMs, idealMs)), 1);
  const scale = (ms: number) => (ms / longestMs) * (width - left - 110);
  const drawn = bars.map(({ renders, how, tookMs, nothingMs, idealMs }, index) => {
    const y = 78 + index * rowHeight;
    const part = (fromMs: number, toMs: number, fill: string) =>
      `<rect x="${(left + scale(fromMs)).toFixed(1)}" y="${y}" width="${Math.max(0, scale(toMs) - scale(fromMs)).toFixed(1)}" height="18" fill="${fill}"/>`;
    return [
      `<text x="12" y="${y + 14}">${renders} × ${how.replace(/`/gu, "")}</text>`,
      part(0, Math.min(nothingMs, tookMs), "#94a3b8"),
      part(Math.min(nothingMs, tookMs), Math.min(idealMs, tookMs), "#5eead4"),
      part(Math.min(idealMs, tookMs), tookMs, "#f59e0b"),
      `<text x="${(left + 6 + scale(tookMs)).toFixed(1)}" y="${y + 14}">${(tookMs / 1_000).toFixed(0)} s = ${(tookMs / idealMs).toFixed(2)}</text>`,
    ].join("");
  });
  const legend = [
    ["#94a3b8", "the same program with resources that do nothing", 12],
    ["#5eead4", "one render, and the submits at the cap", 360],
    ["#f59e0b", "over the ideal", 640],
  ].map(
    ([fill, text, x]) =>
      `<rect x="${x}" y="40" width="14" height="14" fill="${fill}"/><text x="${Number(x) + 20}" y="52">${text}</text>`,
  );
  const height = 90 + bars.length * rowHeight;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13"><rect width="100%" height="100%" fill="#fff"/><text x="12" y="24" font-size="16">A real pulumi up of renders of 20 s</text>${legend.join("")}${drawn.join("")}</svg>\n`;
}
