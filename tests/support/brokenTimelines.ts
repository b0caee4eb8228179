import type { TimelineRuleName } from "../../provider/src/timeline/check/timelineRules";
import type { BrokenTimeline } from "./brokenTimelines/pieces";
import { refusedTimelines } from "./brokenTimelines/refusedTimelines";
import { warnedTimelines } from "./brokenTimelines/warnedTimelines";

/** For each rule, timelines that break it and nothing else, and what is said about it. */
export const brokenTimelines: { readonly [Rule in TimelineRuleName]: readonly BrokenTimeline[] } = {
  ...refusedTimelines,
  ...warnedTimelines,
};
