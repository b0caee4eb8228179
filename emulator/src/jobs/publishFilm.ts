import { readdirSync } from "node:fs";
import { basename, join, posix } from "node:path";
import { z } from "zod";
import { segmentsOf } from "../files/filmFiles";
import { parseObjectUrl, objectUrl } from "../files/objectAddress";
import { RenderFailure, type MediaProbe } from "../render/renderer";
import type { Job } from "../store/job";
import type { JobDeps } from "./jobDeps";
import { tellOfEnd } from "./tellOfEnd";

/** Puts the finished film in its place, registers it, and ends the job: the state says Success only when the film is there. */
export function publishFilm(job: Job, folder: string, probe: MediaProbe, deps: JobDeps): void {
  placeFiles(job, folder, deps);
  const nowMs = deps.clock.now();
  deps.store.transaction(() => {
    if (job.output.folder === "oss") registerMedia(job, probe, nowMs, deps);
    const ended = deps.store.jobs.update(job.jobId, {
      status: "Success",
      progress: 100,
      durationSeconds: probe.durationSeconds,
      modifiedAtMs: nowMs,
      completedAtMs: nowMs,
    });
    deps.store.projects.update(job.projectId, {
      status: "Produced",
      durationSeconds: probe.durationSeconds,
      modifiedAtMs: nowMs,
    });
    if (ended !== undefined) tellOfEnd(ended, deps);
  });
}

/**
 * A playlist comes with its segments, which no other render's are named like. It goes last: at once it stands for the
 * new ones, and those of the film that was there before are removed.
 */
function placeFiles({ output }: Job, folder: string, deps: JobDeps): void {
  const main = basename(output.name);
  const target = output.folder === "oss" ? deps.oss : deps.s3;
  const replaced = segmentsOf(target, output.name);
  const placed: string[] = [];
  for (const file of [...readdirSync(folder).filter((name) => name !== main), main]) {
    const name = posix.join(posix.dirname(output.name), file);
    if (!target.place(join(folder, file), name)) {
      for (const segment of placed) target.remove(segment);
      throw new RenderFailure(
        "ProduceFailed",
        "No file can be at the output address: it leads out of the folder of objects, or a folder has its name.",
      );
    }
    placed.push(name);
  }
  for (const segment of replaced) target.remove(segment);
}

function registerMedia(job: Job, probe: MediaProbe, nowMs: number, { store }: JobDeps): void {
  const address = parseObjectUrl(job.mediaUrl);
  const metadata = metadataSchema.parse(JSON.parse(job.mediaMetadata ?? "{}"));
  store.media.put({
    mediaId: job.mediaId ?? job.jobId,
    objectName: job.output.name,
    region: job.output.region,
    inputUrl: address === undefined ? job.mediaUrl : objectUrl(address),
    title: metadata.Title ?? basename(job.output.name),
    description: metadata.Description,
    coverUrl: metadata.CoverURL,
    category: metadata.Category,
    tags: metadata.Tags,
    businessType: metadata.BusinessType,
    userData: job.userData,
    createdAtMs: nowMs,
    modifiedAtMs: nowMs,
    status: "Normal",
    probe,
  });
}

/** What is no text is not kept. */
const text = z.string().optional().catch(undefined);
const metadataSchema = z.object({
  Title: text,
  Description: text,
  CoverURL: text,
  Category: text,
  Tags: text,
  BusinessType: text,
});
