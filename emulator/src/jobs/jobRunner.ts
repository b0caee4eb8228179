import { mkdirSync, rmSync } from "node:fs";
import { isUnfinished } from "../store/job";
import type { JobDeps } from "./jobDeps";
import { runJob } from "./runJob";

/** Runs jobs in the background. What is unfinished when it stops starts again with the next one. */
export class JobRunner {
  private readonly running = new Map<
    string,
    { readonly abort: AbortController; readonly done: Promise<void> }
  >();

  constructor(private readonly deps: JobDeps) {}

  /** Takes up every job that an earlier run left unfinished. */
  resume(): void {
    rmSync(this.deps.workDir, { recursive: true, force: true });
    mkdirSync(this.deps.workDir, { recursive: true });
    for (const job of this.deps.store.jobs.all()) if (isUnfinished(job)) this.run(job.jobId);
  }

  run(jobId: string): void {
    const abort = new AbortController();
    const failure = this.deps.rules.takeFailure();
    const done = runJob(jobId, this.deps, abort.signal, failure).finally(() => this.running.delete(jobId));
    this.running.set(jobId, { abort, done });
  }

  /** Leaves one job as it is, its render ended. */
  abandon(jobId: string): void {
    this.running.get(jobId)?.abort.abort(new Error("The job was taken out of the runner's hands."));
  }

  /** Ends every render; resolves when they have ended. */
  async stop(): Promise<void> {
    const running = [...this.running.entries()];
    for (const [jobId] of running) this.abandon(jobId);
    await Promise.all(running.map(([, { done }]) => done));
  }
}
