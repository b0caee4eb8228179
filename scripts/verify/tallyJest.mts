import { type Tally } from "./check.mts";

/**
 * Counts the tests in Jest's JSON report. A suite that could not run is a failure, and so is an exit code that no
 * failure in the report accounts for: Jest died, or something happened outside of any test.
 */
export function tallyJest(report: string, exitCode: number): Tally {
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = parseReport(report);
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  const unaccounted = failed === 0 && (exitCode !== 0 || numPassedTests === 0);
  return { passed: numPassedTests, failed: unaccounted ? 1 : failed };
}

const counts = { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };

function parseReport(text: string): typeof counts {
  try {
    const report: unknown = JSON.parse(text);
    return isReport(report) ? report : counts;
  } catch {
    return counts;
  }
}

function isReport(value: unknown): value is typeof counts {
  if (typeof value !== "object" || value === null) return false;
  const entries = Object.entries(value);
  return Object.keys(counts).every((key) =>
    entries.some(([name, count]) => name === key && typeof count === "number"),
  );
}
