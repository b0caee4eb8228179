import { type TimelineRuleName, timelineRules } from "./timelineRules";

/** One thing wrong or doubtful in a timeline. */
export interface Finding {
  readonly rule: TimelineRuleName;
  readonly severity: "refused" | "warned";
  /** E.g. "VideoTracks[0].VideoTrackClips[1].In"; empty for the timeline as a whole. */
  readonly path: string;
  /** Without values, which may be secret. */
  readonly problem: string;
  /** What was given; left out where nothing was. */
  readonly value?: unknown;
  /** A word that was probably meant; tells about the value. */
  readonly hint?: string;
  /** The path ends in a key that this version does not know: it may be anything, also something secret. */
  readonly isUnknownKey?: true;
}

/** A finding of a rule; its severity is the rule's. */
export function finding(
  rule: TimelineRuleName,
  path: string,
  problem: string,
  rest: Pick<Finding, "value" | "hint" | "isUnknownKey"> = {},
): Finding {
  return { rule, severity: timelineRules[rule].severity, path, problem, ...rest };
}
