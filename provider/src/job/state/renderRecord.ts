import { z } from "zod";
import type { Fingerprint } from "./renderRequest";

/**
 * What a state keeps of a render beside its arguments and outputs, out of sight: what was asked for, so that later runs
 * compare with it, and where the film lies.
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
  /** The job that stands for the resource where its id names an earlier one: the engine keeps the id over an error hook's retry. */
  readonly jobId?: string | undefined;
  /** Names of the arguments that were secret when the job was submitted: ICE's answer repeats them. */
  readonly secretArguments?: readonly string[] | undefined;
  /** The output media was found missing. */
  readonly isFilmMissing?: boolean | undefined;
  /** Whether there is a film at all is open, since nobody could tell whose job it is: the next run asks. */
  readonly isFilmInDoubt?: boolean | undefined;
}

const recordSchema = z.object({
  version: z.literal(1),
  fingerprint: z.record(z.string(), z.string()),
  settings: z.record(z.string(), z.string()),
  address: z.string(),
  submittedAtMs: z.number(),
  replacedJobId: z.string().optional(),
  jobId: z.string().optional(),
  secretArguments: z.array(z.string()).optional(),
  isFilmMissing: z.boolean().optional(),
  isFilmInDoubt: z.boolean().optional(),
});

/** A record as it was stored; undefined where it is none that this version reads. */
export function readRenderRecord(stored: unknown): RenderRecord | undefined {
  return recordSchema.safeParse(stored).data;
}

/** The names that differ between two sets of hashes, in the order of the newer. */
export function changedNames(older: Fingerprint, newer: Fingerprint): string[] {
  const names = new Set([...Object.keys(newer), ...Object.keys(older)]);
  return [...names].filter((name) => older[name] !== newer[name]);
}
