import { existsSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { cloneDir } from "../lib/paths.mts";
import { runCommand } from "../lib/runCommand.mts";
import { type CheckContext, type Tally } from "./check.mts";
import { type JestTally, tallyJest } from "./tallyJest.mts";

const jestTimeoutMs = 60 * 60_000;
/** More that fail at once are no accident. */
const mostSuitesTriedAgain = 3;

/**
 * Runs every test, but those of `npm run test:long`. Suites run beside each other on a machine that may be busy with something
 * else, and many of them wait for real processes: up to three that failed get a second try alone, which is said aloud.
 */
export async function runJest(context: CheckContext): Promise<Tally> {
  const first = await jest(context, "jest.json", ["--ignoreProjects", "long"]);
  const again = first.failedSuites;
  if (again.length === 0 || again.length > mostSuitesTriedAgain || context.signal.aborted) return first;

  const names = again.map((file) => relative(cloneDir, file)).join(", ");
  console.log(`\nSECOND TRY, alone: ${names} ...`);
  const second = await jest(context, "jest-again.json", ["--runInBand", "--runTestsByPath", ...again]);
  if (second.failed === 0)
    console.log(`FLAKY: ${names} passed only on the second try. Mend what depends on luck.`);
  return { passed: first.passedElsewhere + second.passed, failed: second.failed };
}

/** What counts is Jest's own report; a Jest that dies without one is a failure too. */
async function jest(
  { env, reportDir, signal }: CheckContext,
  reportName: string,
  args: readonly string[],
): Promise<JestTally> {
  const report = join(reportDir, reportName);
  rmSync(report, { force: true });
  const command = join(cloneDir, "node_modules", "jest", "bin", "jest.js");
  const { exitCode } = await runCommand(
    process.execPath,
    [command, ...args, "--json", `--outputFile=${report}`],
    { cwd: cloneDir, env, timeoutMs: jestTimeoutMs, signal, output: "show" },
  );
  return tallyJest(existsSync(report) ? readFileSync(report, "utf8") : "", exitCode);
}
