import { mkdirSync } from "node:fs";
import { rm, rmdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { errorText, isDiskFull } from "../base/errorText";
import type { FilmAssumptions } from "../base/filmAssumptions";
import { LIMITS } from "../base/limits";
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
  const job = deps.store.jobs.get(jobId);
  if (job === undefined) return;
  const folder = join(deps.workDir, jobId);
  let failure: RenderFailure | undefined;
  try {
    await carryOut(job, folder, deps, signal, planned);
  } catch (error) {
    failure = failureOf(error);
  } finally {
    // Before the failure is written down: a full disk has room for that then.
    await removeFolder(folder);
  }
  if (failure !== undefined && !signal.aborted) await failInTheEnd(job, failure, deps, signal);
}

/** The film has gone to its place: most often nothing is left. Other calls are answered meanwhile, since disks take their time. */
async function removeFolder(folder: string): Promise<void> {
  await rmdir(folder).catch(() => rm(folder, { recursive: true, force: true }));
}

async function carryOut(
  job: Job,
  folder: string,
  deps: JobDeps,
  signal: AbortSignal,
  planned: PlannedFailure | undefined,
): Promise<void> {
  const file = join(folder, basename(job.output.name));
  deps.store.jobs.update(job.jobId, { progress: 0 });
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
}

/** Tries until it can be written down: as long as the disk is full, the job goes on. */
async function failInTheEnd(
  job: Job,
  failure: RenderFailure,
  deps: JobDeps,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      failJob(job, failure, deps);
      return;
    } catch {
      await deps.clock.sleep(UNWRITABLE_PAUSE_MS, signal).catch(() => undefined);
    }
  }
}

const UNWRITABLE_PAUSE_MS = 500;

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
  const { width, height, bitrateKbps, fps, video, transparent, maxDurationSeconds } = job.film;
  const limit = AbortSignal.timeout(deps.renderLimitMs);
  const film = deps.renderer.render(
    {
      timeline,
      materials: findMaterials(deps.renderer.listMaterials(timeline), deps.oss, deps.store.media),
      outputFile,
      speed: deps.speed,
      assumptions: filmAssumptions(deps.switches),
      ...(width !== undefined && { width }),
      ...(height !== undefined && { height }),
      ...(bitrateKbps !== undefined && { bitrateKbps }),
      ...(fps !== undefined && { fps }),
      ...(video !== undefined && { video }),
      ...(transparent !== undefined && { transparent }),
      ...(maxDurationSeconds !== undefined && { maxDurationSeconds }),
    },
    { signal: AbortSignal.any([signal, limit]), onProgress: (percent) => report(job, percent, deps, signal) },
  );
  return film.catch((error: unknown) => {
    if (limit.aborted && !signal.aborted) throw tooLong(deps.renderLimitMs);
    throw error;
  });
}

function filmAssumptions({ current }: JobDeps["switches"]): FilmAssumptions {
  const { windowWithoutOut, soundAfterPicture } = current;
  return { windowWithoutOut, soundAfterPicture };
}

function tooLong(limitMs: number): RenderFailure {
  return new RenderFailure(
    "ProduceFailed",
    `The render was ended: it took longer than ${limitMs} ms (renderLimitMs).`,
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
  deps.store.jobs.report(job.jobId, Math.min(99, Math.max(0, Math.floor(percent))));
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
  if (isDiskFull(error)) {
    return new RenderFailure("ProduceFailed", "The disk of the emulator's data folder is full.");
  }
  if (error instanceof RenderFailure) return error;
  return new RenderFailure("ProduceFailed", errorText(error));
}
