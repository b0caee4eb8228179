/** `npm run bench:real`: renders through the real CLI and the emulator; prints tables, and writes them beside this file. */
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { callsPerSecond, measurePreviews, measureRun, type RunFigures } from "./real/measureRun.mts";
import { plotReal } from "./real/plotReal.mts";
import { awaited, doingNothing, gated, polled } from "./real/programs.mts";

const renderTimeMs = 20_000;
const counts = (process.argv[2] ?? "1,10,100,500").split(",").map(Number);
const memoryCount = Number(process.argv[3] ?? 1_000);
const parallelHow = "`--parallel` n";

const rows: Row[] = [];
for (const renders of counts) {
  const flags = ["--parallel", String(renders)];
  const nothing = await measureNothing(renders, flags);
  await compare({ renders, flags, how: parallelHow, program: awaited(renders), nothing });
  await compare({ renders, flags, how: "a plain provider, every 5 s", program: polled(renders), nothing });
  await compare({
    renders,
    flags: [],
    how: "gate, default parallelism",
    program: gated(renders),
    nothing: await measureNothing(renders, []),
  });
}
if (memoryCount > 0) {
  const renders = memoryCount;
  const flags = ["--parallel", String(renders)];
  const nothing = await measureNothing(renders, flags);
  await compare({ renders, flags, how: parallelHow, program: awaited(renders), nothing });
}
const [ours = 0, nothing = 1] = await measurePreviews([awaited(200), doingNothing(200)], 5);

const text = [
  `Renders of ${renderTimeMs / 1_000} s; ${callsPerSecond} calls a second over all operations; ${cpus().length} processors.`,
  "",
  "| renders | how | total s | do-nothing s | ideal s | over ideal | calls besides submits | a render | throttled | lag p50 s | lag p95 s | provider MB | do-nothing's MB | state bytes a render | load |",
  "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|",
  ...rows.map(cells),
  "",
  `Preview of 200 unchanged renders: ${seconds(ours)} s; of 200 resources that do nothing: ${seconds(nothing)} s; ratio ${(ours / nothing).toFixed(2)} (medians of 5, in turns).`,
  "",
].join("\n");
console.log(text);
writeFileSync(new URL("real.md", import.meta.url), text);
writeFileSync(
  new URL("real.svg", import.meta.url),
  plotReal(
    rows.map(({ ours, how, nothingMs, idealMs }) => ({
      renders: ours.renders,
      how,
      tookMs: ours.tookMs,
      nothingMs,
      idealMs,
    })),
  ),
);

interface Row {
  readonly how: string;
  readonly ours: RunFigures;
  readonly nothingMs: number;
  readonly nothingBytes: number;
  readonly idealMs: number;
}

function measureNothing(renders: number, flags: readonly string[]): Promise<RunFigures> {
  return measureRun({ what: "nothing", renders, renderTimeMs, program: doingNothing(renders), flags });
}

/** A run over its ideal: one render, the submits at the cap, and the run of resources that do nothing. */
async function compare(story: {
  renders: number;
  flags: readonly string[];
  how: string;
  program: string;
  nothing: RunFigures;
}): Promise<void> {
  const { renders, flags, how, program, nothing } = story;
  const ours = await measureRun({ what: "renders", renders, renderTimeMs, program, flags });
  const idealMs = renderTimeMs + (renders / callsPerSecond) * 1_000 + nothing.tookMs;
  const row = { how, ours, nothingMs: nothing.tookMs, nothingBytes: nothing.providerBytes, idealMs };
  rows.push(row);
  console.log(cells(row));
}

function cells({ how, ours, nothingMs, nothingBytes, idealMs }: Row): string {
  const { renders, tookMs, calls, throttled, lagsMs, providerBytes, stateBytes, load } = ours;
  const lag = (share: number) => {
    const found = lagsMs[Math.min(lagsMs.length - 1, Math.floor(lagsMs.length * share))];
    return found === undefined ? "" : (found / 1_000).toFixed(2);
  };
  const all = [
    renders,
    how,
    seconds(tookMs),
    seconds(nothingMs),
    seconds(idealMs),
    (tookMs / idealMs).toFixed(2),
    calls,
    (calls / renders).toFixed(2),
    throttled,
    lag(0.5),
    lag(0.95),
    Math.round(providerBytes / 1e6),
    // Too short for a look at it.
    nothingMs < 2_500 ? "" : Math.round(nothingBytes / 1e6),
    Math.round(stateBytes / renders),
    load.toFixed(1),
  ];
  return `| ${all.join(" | ")} |`;
}

function seconds(ms: number): string {
  return (ms / 1_000).toFixed(1);
}
