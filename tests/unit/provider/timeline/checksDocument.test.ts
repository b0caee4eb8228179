import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ruleSources, ruleTexts } from "../../../../provider/src/timeline/check/ruleTexts";
import { timelineRules } from "../../../../provider/src/timeline/check/timelineRules";

const document = readFileSync(join(__dirname, "../../../../docs/checks.md"), "utf8");

it("docs/checks.md tells every rule, and no other", () => {
  const rows = document.split("\n").filter((line) => /\| (?:refused|warned) \|/u.test(line));
  const texts = new Map(Object.entries(ruleTexts));
  expect(rows).toEqual(
    Object.entries(timelineRules).map(
      ([rule, { severity }]) => `| ${rule} | ${severity} | ${texts.get(rule)?.join(" | ") ?? ""} |`,
    ),
  );
  for (const [name, text] of Object.entries(ruleSources)) expect(document).toContain(`- ${name}: ${text}\n`);
});
