import { z } from "zod";
import { type Clock, LAST_MS } from "../base/clock";
import type { JobRules, PlannedFailure } from "../jobs/jobRules";
import type { JobRunner } from "../jobs/jobRunner";
import type { Job } from "../store/job";
import type { JobStore } from "../store/jobStore";

const time = z.number().min(0).max(LAST_MS);

export const jobChangesSchema = z.strictObject({
  /** Any text, also one that ICE never documented. */
  status: z.string().optional(),
  code: z.string().optional(),
  message: z.string().optional(),
  progress: z.number().optional(),
  durationSeconds: z.number().optional(),
  mediaId: z.string().optional(),
  mediaUrl: z.string().optional(),
  vodMediaId: z.string().optional(),
  userData: z.string().optional(),
  timeline: z.string().optional(),
  createdAtMs: time.optional(),
  completedAtMs: time.optional(),
});

export type JobChanges = z.input<typeof jobChangesSchema>;

/** Jobs, for tests: to look at, and to make them behave. */
export class JobControl {
  constructor(
    private readonly store: JobStore,
    private readonly runner: JobRunner,
    private readonly rules: JobRules,
    private readonly clock: Clock,
  ) {}

  /** Every job, oldest first. */
  list(): Job[] {
    return this.store.all();
  }

  get(jobId: string): Job | undefined {
    return this.store.get(jobId);
  }

  /** Sets fields of a job by hand. Its render ends, and the emulator does no more with it, also after a restart. */
  set(jobId: string, changes: JobChanges): Job {
    this.runner.abandon(jobId);
    const known = Object.fromEntries(
      Object.entries(jobChangesSchema.parse(changes)).filter(([, value]) => value !== undefined),
    );
    const job = this.store.update(jobId, { ...known, manual: true, modifiedAtMs: this.clock.now() });
    if (job === undefined) throw new Error(`There is no job ${jobId}.`);
    return job;
  }

  /** Makes the emulator forget a job, as ICE does after a year. Its media stays. */
  forget(jobId: string): void {
    this.runner.abandon(jobId);
    this.store.remove(jobId);
  }

  /** The next `times` jobs submitted (default 1) fail with this Code and Message. */
  failNext(failure: PlannedFailure & { readonly times?: number | undefined }): void {
    this.rules.failNext(failure);
  }

  /** How many of the next jobs will fail. */
  get failuresToCome(): number {
    return this.rules.failuresToCome;
  }

  /** Whether jobs stay in Processing until `release`. */
  get isHeld(): boolean {
    return this.rules.isHeld;
  }

  /** From now on jobs stay in Processing until `release`. */
  hold(): void {
    this.rules.hold();
  }

  release(): void {
    this.rules.release();
  }
}
