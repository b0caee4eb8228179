import type { Finding } from "./finding";
import type { TimelineRuleName } from "./timelineRules";

/** What else is said of the place of a slip that is known to fail: its right word would mend that, too. */
const echoes: readonly TimelineRuleName[] = ["one source", "needed field", "text without content"];

/** Findings that say one thing once: a known failure is not also an unknown key, and what it lacks is no news. */
export function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const failures = findings.filter(({ rule }) => rule === "known failure").map(({ path }) => path);
  if (failures.length === 0) return [...findings];
  const places = new Set(failures);
  const owners = new Set(failures.map((path) => path.replace(/\.[^.]*$/u, "")));
  return findings.filter(
    ({ rule, path }) =>
      rule === "known failure" || !(places.has(path) || (owners.has(path) && echoes.includes(rule))),
  );
}
