/** `npm test`: every check of this repository. The last line is "N passed, N failed". */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { durationInWords } from "./lib/durationInWords.mts";
import { Interrupted, interruption } from "./lib/interruption.mts";
import { localDir } from "./lib/paths.mts";
import { checks } from "./verify/checks.mts";
import { type Check, type Tally } from "./verify/check.mts";

const signal = interruption();
const reportDir = join(localDir, "verify");
/** For whoever runs this and has to know whether it came to its end. */
const totalsFile = join(reportDir, "totals");
mkdirSync(reportDir, { recursive: true });
rmSync(totalsFile, { force: true });

const total: Tally = { passed: 0, failed: 0 };
const failures: string[] = [];
const startedAt = performance.now();
for (const beside of checks({ env: process.env, reportDir, signal })) await runBeside(beside);

console.log(`\nAll of it took ${durationInWords(performance.now() - startedAt)}.`);
if (failures.length > 0) console.log(`Failed: ${failures.join(", ")}.`);
if (signal.aborted) console.log("Interrupted: the checks after that did not run.");
const totals = `${total.passed} passed, ${total.failed} failed`;
writeFileSync(totalsFile, `${totals}\n`);
console.log(totals);
const interrupted: unknown = signal.reason;
if (interrupted instanceof Interrupted) process.exitCode = interrupted.exitCode;
else process.exitCode = total.failed === 0 ? 0 : 1;

/** Two at once, where there are several: most use one processor. */
async function runBeside(beside: readonly Check[]): Promise<void> {
  const left = beside.values();
  const output = beside.length > 1 ? "keep" : "show";
  const lane = async () => {
    for (const check of left) if (!signal.aborted) await runCheck(check, output);
  };
  await Promise.all([lane(), lane()]);
}

async function runCheck({ name, what, run }: Check, output: "show" | "keep"): Promise<void> {
  const checkStartedAt = performance.now();
  console.log(`\n${name}: ${what} ...`);
  const tally = await run(output);
  total.passed += tally.passed;
  total.failed += tally.failed;
  if (tally.failed > 0) failures.push(name);
  const outcome = tally.failed > 0 ? "FAILED" : "passed";
  console.log(`${name} ${outcome} in ${durationInWords(performance.now() - checkStartedAt)}`);
}
