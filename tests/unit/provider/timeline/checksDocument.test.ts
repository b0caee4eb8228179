import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ruleSources, timelineRules } from "../../../../provider/src/timeline/check/timelineRules";

const document = readFileSync(join(__dirname, "../../../../docs/checks.md"), "utf8");

it("docs/checks.md tells every rule, and no other", () => {
  const rows = document.split("\n").filter((line) => /\| (?:refused|warned) \|/u.test(line));
  const rules = Object.entries(timelineRules);
  expect(rows).toEqual(
    rules.map(([rule, { severity, wants, source }]) => `| ${rule} | ${severity} | ${wants} | ${source} |`),
  );
  for (const [name, text] of Object.entries(ruleSources)) expect(document).toContain(`- ${name}: ${text}\n`);
});
