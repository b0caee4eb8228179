/** Draws docs/next-look.svg by the provider's own function: when one render is looked at. Part of `npm run bench`. */
import { writeFileSync } from "node:fs";
import { Watched } from "../provider/dist/job/watch/watched.js";
import { looksOver } from "./watching/looksOver.mts";

interface Render {
  readonly name: string;
  readonly totalMs: number;
  readonly progressAt: (share: number) => number | undefined;
}

const evenly = (share: number) => Math.floor(share * 100);
const queued = (share: number) => Math.floor((Math.max(0, share - 0.3) / 0.7) * 100);
const stalling = (share: number) =>
  Math.floor(100 * (share < 0.4 ? share : share < 0.7 ? 0.4 : 2 * share - 1));
const jumping = (share: number) =>
  Math.floor(100 * (share < 0.3 ? share : share < 0.5 ? 0.6 : 0.6 + (share - 0.5) * 0.8));
const kinds = [
  ["even progress", evenly],
  ["first third in a queue", queued],
  ["stalls at 40 %", stalling],
  ["jumps from 30 to 60 %", jumping],
  ["no progress told", () => undefined],
] as const;
const renders: readonly Render[] = [60_000, 1_800_000].flatMap((totalMs) =>
  kinds.map(([name, progressAt]) => ({ name, totalMs, progressAt })),
);

const latencyMs = 60;
const width = 960;
const left = 210;
const track = 500;
const rowHeight = 46;

const rows = renders.map((render, index) => {
  const looks = looksOver(new Watched("job", 0, 0, undefined), render.totalMs, render.progressAt, latencyMs);
  const y = 92 + index * rowHeight + (render.totalMs > 60_000 ? 26 : 0);
  const x = (ms: number) => (left + (ms / render.totalMs) * track).toFixed(1);
  const curve = Array.from({ length: 101 }, (_, step) => {
    const percent = render.progressAt(step / 100.001);
    return percent === undefined
      ? []
      : [`${x((step / 100) * render.totalMs)},${(y - (percent / 100) * 26).toFixed(1)}`];
  }).flat();
  return [
    `<text x="12" y="${y - 6}">${render.name}</text>`,
    `<line x1="${left}" x2="${x(render.totalMs)}" y1="${y}" y2="${y}" stroke="#94a3b8"/>`,
    `<polyline points="${curve.join(" ")}" fill="none" stroke="#5eead4" stroke-width="2"/>`,
    `<line x1="${x(render.totalMs)}" x2="${x(render.totalMs)}" y1="${y - 30}" y2="${y + 8}" stroke="#ef4444" stroke-width="1.5"/>`,
    ...looks.looksMs.map(
      (ms) =>
        `<line x1="${x(ms)}" x2="${x(ms)}" y1="${y - 7}" y2="${y + 7}" stroke="#0f766e" stroke-width="1.5"/>`,
    ),
    `<text x="${left + track + 56}" y="${y - 6}">${looks.looksMs.length} looks, known after ${(looks.lagMs / 1_000).toFixed(1)} s</text>`,
  ].join("");
});
const height = 110 + renders.length * rowHeight + 26;
const legend = "Each stroke is a look, the curve is the progress that ICE tells, the red line is the end.";
writeFileSync(
  new URL("../docs/next-look.svg", import.meta.url),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13"><rect width="100%" height="100%" fill="#fff"/><text x="12" y="24" font-size="16">When one render is looked at</text><text x="12" y="44" fill="#475569">${legend}</text><text x="12" y="66" font-weight="700">A render of 60 s</text><text x="12" y="${66 + 5 * rowHeight + 26}" font-weight="700">A render of 30 min</text>${rows.join("\n")}</svg>\n`,
);
