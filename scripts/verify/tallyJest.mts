import { type Tally } from "./check.mts";

/** What one run of Jest did, by its own report. */
export interface JestTally extends Tally {
  /** The files of the suites that failed or could not run. */
  readonly failedSuites: readonly string[];
  /** How many tests passed in suites that did not fail. */
  readonly passedElsewhere: number;
}

/**
 * Counts the tests in Jest's JSON report. A suite that could not run is a failure, and so is an exit code that no
 * failure in the report accounts for: Jest died, or something happened outside of any test.
 */
export function tallyJest(report: string, exitCode: number): JestTally {
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, testResults } = parseReport(report);
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  const unaccounted = failed === 0 && (exitCode !== 0 || numPassedTests === 0);
  const failedSuites = testResults.filter(({ status }) => status === "failed");
  return {
    passed: numPassedTests,
    failed: unaccounted ? 1 : failed,
    failedSuites: failedSuites.map(({ name }) => name),
    passedElsewhere: numPassedTests - failedSuites.flatMap(passedIn).length,
  };
}

interface Suite {
  readonly name: string;
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string }[];
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly Suite[];
}

const nothing: Report = {
  numPassedTests: 0,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  testResults: [],
};

function passedIn({ assertionResults }: Suite) {
  return assertionResults.filter(({ status }) => status === "passed");
}

function parseReport(text: string): Report {
  try {
    const report: unknown = JSON.parse(text);
    return isReport(report) ? report : nothing;
  } catch {
    return nothing;
  }
}

function isReport(value: unknown): value is Report {
  return (
    hasFields(value, { numPassedTests: "number", numFailedTests: "number" }) &&
    hasFields(value, { numRuntimeErrorTestSuites: "number" }) &&
    "testResults" in value &&
    Array.isArray(value.testResults) &&
    value.testResults.every(isSuite)
  );
}

function isSuite(value: unknown): value is Suite {
  return (
    hasFields(value, { name: "string", status: "string" }) &&
    "assertionResults" in value &&
    Array.isArray(value.assertionResults) &&
    value.assertionResults.every((result) => hasFields(result, { status: "string" }))
  );
}

function hasFields(value: unknown, types: Record<string, "number" | "string">): value is object {
  if (typeof value !== "object" || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return Object.entries(types).every(([name, type]) => typeof fields.get(name) === type);
}
