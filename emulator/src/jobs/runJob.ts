import { mkdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { errorText } from "../errorText";
import { LIMITS } from "../limits";
import { RenderFailure, type MediaProbe } from "../render/renderer";
import type { Job } from "../store/job";
import { findMaterials } from "./materials";
import type { JobDeps } from "./jobDeps";
import type { PlannedFailure } from "./jobRules";
import { failJob } from "./failJob";
import { pace } from "./pace";
import { queue } from "./queue";
import { publishFilm } from "./publishFilm";

/** Takes one job from Init to its end. Ends early, and leaves the job unfinished, when the signal aborts. Never rejects. */
export async function runJob(
  jobId: string,
  deps: JobDeps,
  signal: AbortSignal,
  planned: PlannedFailure | undefined,
): Promise<void> {
  const job = deps.store.jobs.update(jobId, { progress: 0 });
  if (job === undefined) return;
  const folder = join(deps.workDir, jobId);
  const file = join(folder, basename(job.output.name));
  try {
    await queue(job, deps, signal);
    mkdirSync(folder, { recursive: true });
    // Waits for the render even when the pacing ends first, so that nothing of it is left running.
    const [render] = await Promise.allSettled([
      deps.slots.run(() => makeFilm(job, file, deps, signal, planned), signal),
      pace(job, deps, signal),
    ]);
    await deps.rules.released(signal);
    if (render.status === "rejected") throw render.reason;
    publishFilm(job, folder, render.value, deps);
  } catch (error) {
    if (!signal.aborted) failJob(job, failureOf(error), deps);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function makeFilm(
  job: Job,
  outputFile: string,
  deps: JobDeps,
  signal: AbortSignal,
  planned: PlannedFailure | undefined,
): Promise<MediaProbe> {
  begin(job, deps);
  if (planned !== undefined) throw new RenderFailure(planned.code, planned.message);
  checkSize(job);
  const timeline: unknown = JSON.parse(job.timeline);
  const { width, height, bitrateKbps, fps, transparent, maxDurationSeconds } = job.film;
  return deps.renderer.render(
    {
      timeline,
      materials: findMaterials(deps.renderer.listMaterials(timeline), deps.oss, deps.store.media),
      outputFile,
      speed: deps.speed,
      ...(width !== undefined && { width }),
      ...(height !== undefined && { height }),
      ...(bitrateKbps !== undefined && { bitrateKbps }),
      ...(fps !== undefined && { fps }),
      ...(transparent !== undefined && { transparent }),
      ...(maxDurationSeconds !== undefined && { maxDurationSeconds }),
    },
    { signal, onProgress: (percent) => report(job, percent, deps, signal) },
  );
}

function begin(job: Job, deps: JobDeps): void {
  const modifiedAtMs = deps.clock.now();
  deps.store.jobs.update(job.jobId, { status: "Processing", modifiedAtMs });
  deps.store.projects.update(job.projectId, { status: "Producing", modifiedAtMs });
}

/** With pacing, the time tells the progress. */
function report(job: Job, percent: number, deps: JobDeps, signal: AbortSignal): void {
  if (deps.pacing.renderTimeMs > 0 || signal.aborted) return;
  deps.store.jobs.update(job.jobId, { progress: Math.min(99, Math.max(0, Math.floor(percent))) });
}

/** ICE's own sample shows this as a failed job, not as a refused submit. */
function checkSize({ film: { width = 0, height = 0 } }: Job): void {
  if (
    Math.max(width, height) > LIMITS.outputSideMaxPixels ||
    Math.min(width, height) > LIMITS.outputShortSideMaxPixels
  ) {
    throw new RenderFailure(
      "ExceededMaximumValue",
      'The specified "Width_Height" has exceeded maximum value.',
    );
  }
}

function failureOf(error: unknown): RenderFailure {
  if (error instanceof RenderFailure) return error;
  return new RenderFailure("ProduceFailed", errorText(error));
}
