import { z } from "zod";
import type { Clock } from "./clock";
import { IceError } from "../call/iceError";
import { LIMITS } from "./limits";

const time = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, "It must be yyyy-MM-ddTHH:mm:ssZ, in UTC.")
  .transform((text) => Date.parse(text))
  .refine((ms) => !Number.isNaN(ms), "There is no such time.");

/** StartTime and EndTime of the operations that list. */
export const timeWindowParameters = { StartTime: time.optional(), EndTime: time.optional() };

/** At most 30 days; what is left out is that far from the other end, or from now. Both ends belong to it, to the second. */
export function timeWindow(
  { StartTime, EndTime }: { readonly StartTime?: number | undefined; readonly EndTime?: number | undefined },
  clock: Clock,
): { fromMs: number; toMs: number } {
  const toMs = EndTime ?? Math.min(clock.now(), (StartTime ?? clock.now()) + LIMITS.listWindowMs);
  const fromMs = StartTime ?? toMs - LIMITS.listWindowMs;
  if (EndTime !== undefined && toMs < fromMs) {
    throw IceError.invalidParameter("EndTime", "It is before StartTime.");
  }
  if (toMs - fromMs > LIMITS.listWindowMs) {
    throw IceError.invalidParameter("StartTime", "StartTime and EndTime may be 30 days apart at most.");
  }
  return { fromMs: Math.max(fromMs, clock.now() - LIMITS.jobRetentionMs), toMs: toMs + 999 };
}
