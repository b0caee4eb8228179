import { tallyJest } from "../../../scripts/verify/tallyJest.mts";

const suite = (name: string, ...results: string[]) => ({
  name,
  status: results.includes("failed") || results.length === 0 ? "failed" : "passed",
  assertionResults: results.map((status) => ({ status })),
});

const report = (
  numPassedTests: number,
  numFailedTests: number,
  numRuntimeErrorTestSuites: number,
  testResults: readonly ReturnType<typeof suite>[] = [],
) =>
  JSON.stringify({
    numPassedTests,
    numFailedTests,
    numRuntimeErrorTestSuites,
    success: true,
    testResults,
  });

test.each([
  ["all well", report(12, 0, 0), 0, { passed: 12, failed: 0 }],
  ["tests failed", report(10, 2, 0), 1, { passed: 10, failed: 2 }],
  ["a suite could not run", report(10, 0, 1), 1, { passed: 10, failed: 1 }],
  ["something failed outside of any test", report(12, 0, 0), 1, { passed: 12, failed: 1 }],
  ["no test ran", report(0, 0, 0), 0, { passed: 0, failed: 1 }],
  ["Jest died before its report", "", 137, { passed: 0, failed: 1 }],
  ["Jest died in its report", report(12, 0, 0).slice(0, 20), 0, { passed: 0, failed: 1 }],
  ["the report is another one", `{"numPassedTests":"12"}`, 0, { passed: 0, failed: 1 }],
])("%s", (_story, text, exitCode, tally) => {
  expect(tallyJest(text, exitCode)).toMatchObject(tally);
});

it("names the suites that failed or could not run, and counts what passed in the others", () => {
  const suites = [suite("a", "passed", "failed", "passed"), suite("b", "passed"), suite("c")];
  expect(tallyJest(report(3, 1, 1, suites), 1)).toEqual({
    passed: 3,
    failed: 2,
    failedSuites: ["a", "c"],
    passedElsewhere: 1,
  });
});
