import { tallyJest } from "../../../scripts/verify/tallyJest.mts";

const report = (numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number) =>
  JSON.stringify({
    numPassedTests,
    numFailedTests,
    numRuntimeErrorTestSuites,
    success: true,
    testResults: [],
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
  expect(tallyJest(text, exitCode)).toEqual(tally);
});
