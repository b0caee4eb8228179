/** `npm run bench:media`: registers materials through the real CLI and the emulator; prints a table, and writes it beside this file. */
import { copyFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { polled, registered } from "./mediaInfo/programs.mts";
import { callsPerSecond, withBench } from "./real/measureRun.mts";

const count = Number(process.argv[2] ?? 1_000);
const parallel = process.argv[3] ?? "200";
/** How long ICE looks at a file: people see 2 to 3 s. */
const analysisMs = 2_500;

const rows: string[] = [];
for (const [how, program] of [
  ["MediaInfo", registered(count)],
  ["a plain provider, every 2.5 s", polled(count)],
] as const) {
  const row = await withBench(
    200,
    async (emulator, stack) => {
      const folder = join(emulator.dataDir, "oss", "films", "in");
      for (let index = 0; index < count; index += 1)
        copyFileSync(join(folder, "clip.mp4"), join(folder, `${index}.mp4`));
      stack.setProgram(program);
      const load = loadavg()[0] ?? 0;
      const { tookMs } = await stack.run(["up", "--yes", "--skip-preview", "--parallel", parallel]);
      const counts = emulator.requests.countsByOperation();
      const registrations = counts["RegisterMediaInfo"] ?? 0;
      const all = Object.values(counts).reduce((sum, calls) => sum + calls, 0);
      const throttled = emulator.requests.list().filter(({ code }) => code === "Throttling.User").length;
      const besides = (all - registrations) / count;
      return `| ${how} | ${(tookMs / 1_000).toFixed(1)} | ${registrations} | ${all - registrations} | ${besides.toFixed(2)} | ${throttled} | ${load.toFixed(1)} |`;
    },
    undefined,
    analysisMs,
  );
  console.log(row);
  rows.push(row);
}

writeFileSync(
  new URL("mediaInfo.md", import.meta.url),
  [
    `${count} materials in one \`up\` at --parallel ${parallel}; ICE looks at a file for ${analysisMs / 1_000} s; ${callsPerSecond} calls a second over all operations; ${cpus().length} processors.`,
    "",
    "| how | total s | registrations | calls besides | a material | throttled | load |",
    "|---|---|---|---|---|---|---|",
    ...rows,
    "",
  ].join("\n"),
);
