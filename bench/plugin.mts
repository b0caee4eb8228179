/** `npm run bench:plugin`: the plugin against the dynamic provider, by the real CLI and the emulator; prints a table, and writes it beside this file. */
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { cloneDir } from "../scripts/lib/paths.mts";
import { nodeSdk } from "../scripts/plugin/nodeSdk.mts";
import { measureRun, type RunFigures, withBench } from "./real/measureRun.mts";
import { awaited } from "./real/programs.mts";

const renders = 100;
const interrupted = 20;
const renderTimeMs = 5_000;
/** The plugin keeps what was compiled a second after its start. */
const keepingCompiledMs = 3_000;
const times = Number(process.argv[2] ?? 3);
const folder = join(cloneDir, "plugin", "bin");
const sdk = nodeSdk();
const flags = ["--parallel", String(renders)];

const hosts = {
  "dynamic provider": { program: awaited(renders) },
  plugin: { program: awaited(renders, sdk), plugin: folder },
} as const;
const runs: Record<keyof typeof hosts, RunFigures[]> = { "dynamic provider": [], plugin: [] };
// In turns, so that the machine's other work meets both.
for (let time = 0; time < times; time += 1)
  for (const what of Object.keys(hosts) as (keyof typeof hosts)[])
    runs[what].push(await measureRun({ what, renders, renderTimeMs, flags, ...hosts[what] }));

// What the first start compiled, the others find.
await startToPort(keepingCompiledMs);
const startsMs: number[] = [];
for (let time = 0; time < 2 * times + 1; time += 1) startsMs.push(await startToPort());
const interruptsMs: number[] = [];
for (let time = 0; time < times; time += 1) interruptsMs.push(await interruptMs());

const text = [
  `${renders} renders of ${renderTimeMs / 1_000} s by one program, \`--parallel ${renders}\`; medians of ${times}, in turns; ${cpus().length} processors.`,
  "",
  "| host | `up` s | memory MB | state KB | load |",
  "|---|---|---|---|---|",
  ...Object.entries(runs).map(([what, figures]) => row(what, figures)),
  "",
  `Start of the plugin to its port, ms: ${sorted(startsMs).join(", ")}. Ctrl-C to the end of an \`up\` with ${interrupted} renders under way, ms: ${sorted(interruptsMs).join(", ")}. Load at the end: ${(loadavg()[0] ?? 0).toFixed(1)}.`,
  "",
].join("\n");
console.log(text);
writeFileSync(new URL("plugin.md", import.meta.url), text);

function row(what: string, figures: readonly RunFigures[]): string {
  const median = (of: (run: RunFigures) => number) =>
    figures.map(of).sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;
  return `| ${[
    what,
    (median(({ tookMs }) => tookMs) / 1_000).toFixed(1),
    (median(({ providerBytes }) => providerBytes) / 1_048_576).toFixed(0),
    (median(({ stateBytes }) => stateBytes) / 1_024).toFixed(0),
    figures.map(({ load }) => load.toFixed(1)).join(", "),
  ].join(" | ")} |`;
}

function sorted(valuesMs: readonly number[]): number[] {
  return valuesMs.map(Math.round).sort((a, b) => a - b);
}

function startToPort(livesMs = 0): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(join(folder, "pulumi-resource-alicloud-ice"), { stdio: ["pipe", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.stdout.once("data", () => {
      const tookMs = performance.now() - startedAt;
      setTimeout(() => {
        child.kill();
        resolve(tookMs);
      }, livesMs);
    });
  });
}

function interruptMs(): Promise<number> {
  return withBench(
    600_000,
    async (emulator, stack) => {
      stack.setProgram(awaited(interrupted, sdk));
      const up = ["up", "--yes", "--skip-preview", "--parallel", String(interrupted)];
      return stack.interrupt(
        up,
        () =>
          emulator.requests.count("GetMediaProducingJob") > 0 && emulator.jobs.list().length === interrupted,
      );
    },
    folder,
  );
}
