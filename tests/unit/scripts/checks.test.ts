import { checks } from "../../../scripts/verify/checks.mts";

it("brings the CLI before the first check that needs one: a check may not take as long as a build of it", () => {
  const all = checks({ env: {}, reportDir: "unused", signal: new AbortController().signal }).flat();
  const names = all.map(({ name }) => name);
  expect(names).toContain("generated");
  expect(names.indexOf("Pulumi")).toBeLessThan(names.indexOf("generated"));
  expect(names.indexOf("generated")).toBeLessThan(names.indexOf("tests"));
});
