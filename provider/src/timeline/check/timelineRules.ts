/** ICE refuses or fails what breaks a rule; or it is only doubtful, and passed on with a warning. */
export interface TimelineRule {
  readonly severity: "refused" | "warned";
}

const refused = { severity: "refused" } as const;
const warned = { severity: "warned" } as const;

/** Every rule that a timeline is checked against before it is sent. What each wants is in ruleTexts.ts. */
export const timelineRules = {
  "tracks are lists": refused,
  "track count": refused,
  "something to render": refused,
  "one source": refused,
  "subtitle file": refused,
  "speech text": refused,
  "value type": refused,
  "value range": refused,
  "times in order": refused,
  "audio overlap": refused,
  "material address": refused,
  "material region": refused,
  "zoom direction": refused,
  "effect word": refused,
  "one effect kind a track": refused,
  "known failure": refused,
  "unknown key": warned,
  "unknown type": warned,
  "unknown word": warned,
  "needed field": warned,
  "no effect": warned,
  hidden: warned,
  "flag as text": warned,
  "number as text": warned,
  "unusual value": warned,
  "material not in OSS": warned,
  incomplete: warned,
  "look parameter": warned,
  "beyond the picture": warned,
  "text among pictures": warned,
  "another kind of file": warned,
  "odd length": warned,
  "odd address": warned,
  "transition too long": warned,
  "several transitions": warned,
  "past the end": warned,
  "past the main track": warned,
  "length of an image": warned,
  "video overlap": warned,
  "window without Out": warned,
  "sound after the picture": warned,
  "longer than its source": warned,
  "two lengths": warned,
  "unknown reference": warned,
  "regions of AI": warned,
  "camera alone": warned,
  "text without content": warned,
  "motion of a text": warned,
} as const satisfies Record<string, TimelineRule>;

export type TimelineRuleName = keyof typeof timelineRules;

/** The names of the rules of one severity. */
export type RulesThatAre<Severity extends TimelineRule["severity"]> = {
  [Name in TimelineRuleName]: (typeof timelineRules)[Name] extends { readonly severity: Severity }
    ? Name
    : never;
}[TimelineRuleName];
