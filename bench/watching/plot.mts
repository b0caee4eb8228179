import type { Figures } from "./measure.mts";

const width = 900;
const rowHeight = 22;
const colours = ["#0f766e", "#94a3b8", "#cbd5e1", "#f59e0b", "#8b5cf6"];

/** Bars of the lag (p95), one group per number of renders, as an SVG. */
export function plotOf(figures: readonly Figures[]): string {
  const longest = Math.max(...figures.map(({ lagMs }) => lagMs.p95), 1);
  const names = [...new Set(figures.map(({ strategy }) => strategy))];
  const bars = figures.map(({ strategy, renders, lagMs }, index) => {
    const y = 40 + index * rowHeight + Math.floor(index / names.length) * 14;
    const bar = Math.max(1, (Math.sqrt(lagMs.p95) / Math.sqrt(longest)) * (width - 420));
    const colour = colours[names.indexOf(strategy)] ?? "#64748b";
    return [
      `<text x="8" y="${y + 14}">${renders} × ${strategy.replace(/&/gu, "&amp;")}</text>`,
      `<rect x="330" y="${y}" width="${bar.toFixed(1)}" height="16" rx="3" fill="${colour}"/>`,
      `<text x="${(336 + bar).toFixed(1)}" y="${y + 13}">${(lagMs.p95 / 1000).toFixed(2)} s</text>`,
    ].join("");
  });
  const height = 70 + figures.length * rowHeight + Math.ceil(figures.length / names.length) * 14;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13"><rect width="100%" height="100%" fill="#fff"/><text x="8" y="24" font-size="16">From the end of a render to knowing it, p95 (renders of 20 s, square-root scale)</text>${bars.join("")}</svg>\n`;
}
