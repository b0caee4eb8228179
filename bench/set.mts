/**
 * `npm run bench:set`: sets of films through the real CLI and the emulator, each beside a resource that does nothing with the
 * same films; prints a table, and writes it beside this file. Counts of films may be given: `npm run bench:set -- 100,1000`.
 */
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { callsPerSecond, measureRun } from "./real/measureRun.mts";
import { measureSet, type SetFigures } from "./set/measureSet.mts";
import { asResources } from "./set/programs.mts";

const renderTimeMs = 20_000;
const counts = (process.argv[2] ?? "1000,10000").split(",").map(Number);
/** So many renders as resources of their own, for comparison; 0 leaves it out. */
const resources = Number(process.argv[3] ?? 0);

const rows: string[] = [];
for (const films of counts) {
  const row = cells(await measureSet(films, renderTimeMs));
  rows.push(row);
  console.log(row);
}
const lines = [
  `Renders of ${renderTimeMs / 1_000} s; ${callsPerSecond} calls a second over all operations; ${cpus().length} processors.`,
  "",
  "| films | up s | do-nothing s | limit s | over limit | calls besides submits | a film | throttled | lost, doubled | last end to end of up s | provider MB | do-nothing's MB | preview s | do-nothing's s | ratio | preview's provider MB | state bytes a film | one changed: over its render s | the same of do-nothing s | its submits | its other calls | load |",
  "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|",
  ...rows,
  "",
];
if (resources > 0) {
  const program = asResources(resources);
  const flags = ["--parallel", String(resources)];
  const { tookMs } = await measureRun({ what: "renders", renders: resources, renderTimeMs, program, flags });
  lines.push(
    `${resources} films as resources of their own, \`--parallel ${resources}\`: ${seconds(tookMs)} s.`,
    "",
  );
}
console.log(lines.join("\n"));
writeFileSync(new URL("set.md", import.meta.url), lines.join("\n"));

function cells(figures: SetFigures): string {
  const { films, up, nothingMs, limitMs, previewMs, nothingPreviewMs, change } = figures;
  const all = [
    films,
    seconds(up.tookMs),
    seconds(nothingMs),
    seconds(limitMs),
    (up.tookMs / limitMs).toFixed(2),
    up.otherCalls,
    (up.otherCalls / films).toFixed(3),
    up.throttled,
    `${up.lost}, ${up.doubled}`,
    (up.lastEndMs / 1_000).toFixed(2),
    megabytes(up.providerBytes),
    megabytes(figures.nothingBytes),
    seconds(previewMs),
    seconds(nothingPreviewMs),
    (previewMs / nothingPreviewMs).toFixed(2),
    megabytes(figures.previewBytes),
    Math.round(figures.stateBytesAFilm),
    seconds(change.overRenderMs),
    seconds(change.nothingMs),
    change.submits,
    change.otherCalls,
    figures.load.toFixed(1),
  ];
  return `| ${all.join(" | ")} |`;
}

function seconds(ms: number): string {
  return (ms / 1_000).toFixed(1);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
