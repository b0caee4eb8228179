import type { JsonObject } from "../base/json";

/** What a finished film must be, in the user's own names; see the argument `expect` for units. */
export interface Expectation {
  readonly duration?: number;
  readonly tolerance?: number;
  readonly minDuration?: number;
  readonly maxDuration?: number;
  readonly width?: number;
  readonly height?: number;
  readonly minWidth?: number;
  readonly minHeight?: number;
  readonly minBitrate?: number;
  readonly minFileSize?: number;
  readonly maxFileSize?: number;
  readonly hasVideo?: boolean;
  readonly hasAudio?: boolean;
}

/** Seconds by which a film may be longer or shorter than its `duration`: sound is written in whole frames. */
export const defaultToleranceSeconds = 0.5;

/** A given `expect` without what is absent; undefined where nothing is expected. Broken rules are expectRules' to find. */
export function readExpectation(given: JsonObject | undefined): Expectation | undefined {
  const told = Object.entries(given ?? {}).filter(([, value]) => value !== null);
  return told.length === 0 ? undefined : Object.fromEntries(told);
}
