import { z } from "zod";
import type { Fingerprint } from "./renderRequest";

/**
 * What a state keeps of a render beside its arguments and outputs, under the hidden name `__render`: what was asked for,
 * so that later runs compare with it, and where the film lies.
 */
export interface RenderRecord {
  readonly version: 1;
  readonly fingerprint: Fingerprint;
  /** Hashes of the arguments that change in place. */
  readonly settings: Fingerprint;
  readonly address: string;
  /** Milliseconds since 1970. */
  readonly submittedAtMs: number;
  readonly replacedJobId?: string | undefined;
  /** Names of the arguments that were secret when the job was submitted: ICE's answer repeats them. */
  readonly secretArguments?: readonly string[] | undefined;
  /** The output media was found missing. */
  readonly isFilmMissing?: boolean | undefined;
}

const recordSchema = z.object({
  version: z.literal(1),
  fingerprint: z.record(z.string(), z.string()),
  settings: z.record(z.string(), z.string()),
  address: z.string(),
  submittedAtMs: z.number(),
  replacedJobId: z.string().optional(),
  secretArguments: z.array(z.string()).optional(),
  isFilmMissing: z.boolean().optional(),
});

/** The record in a state; undefined where there is none that this version reads. */
export function readRenderRecord(state: Readonly<Record<string, unknown>>): RenderRecord | undefined {
  return recordSchema.safeParse(state[recordKey]).data;
}

export const recordKey = "__render";

/** The names that differ between two sets of hashes, in the order of the newer. */
export function changedNames(older: Fingerprint, newer: Fingerprint): string[] {
  const names = new Set([...Object.keys(newer), ...Object.keys(older)]);
  return [...names].filter((name) => older[name] !== newer[name]);
}
