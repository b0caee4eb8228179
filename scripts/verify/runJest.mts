import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { cloneDir } from "../lib/paths.mts";
import { runCommand } from "../lib/runCommand.mts";
import { type CheckContext, type Tally } from "./check.mts";
import { tallyJest } from "./tallyJest.mts";

const jestTimeoutMs = 60 * 60_000;

/** Runs every test once, but those of `npm run test:long`. What counts is Jest's own report; a Jest that dies without one is a failure too. */
export async function runJest({ env, reportDir, signal }: CheckContext): Promise<Tally> {
  const report = join(reportDir, "jest.json");
  rmSync(report, { force: true });
  const jest = join(cloneDir, "node_modules", "jest", "bin", "jest.js");
  const { exitCode } = await runCommand(
    process.execPath,
    [jest, "--ignoreProjects", "long", "--json", `--outputFile=${report}`],
    {
      cwd: cloneDir,
      env,
      timeoutMs: jestTimeoutMs,
      signal,
      output: "show",
    },
  );
  return tallyJest(existsSync(report) ? readFileSync(report, "utf8") : "", exitCode);
}
