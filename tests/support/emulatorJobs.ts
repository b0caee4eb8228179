import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import type { EmulatorClient } from "./emulatorClient";

export const BUCKET_URL = "https://films.oss-cn-shanghai.aliyuncs.com";
export const STILL_URL = `${BUCKET_URL}/in/still.png`;

const STILL_PNG =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** Uploads the one material that the tests' timelines use. */
export async function putStill(url: string, name = "still.png"): Promise<void> {
  const response = await fetch(`${url}/oss/films/in/${name}`, {
    method: "PUT",
    body: Buffer.from(STILL_PNG, "base64"),
  });
  if (!response.ok) throw new Error(`The upload was answered with ${response.status}.`);
}

/** A still, shown for two seconds. */
export const STILL_TIMELINE = JSON.stringify({
  VideoTracks: [{ VideoTrackClips: [{ Type: "Image", MediaURL: STILL_URL, Duration: 2 }] }],
});

export interface Submission {
  /** Keys of OutputMediaConfig, over the default ones. */
  readonly config?: Record<string, unknown>;
  /** Parameters of the query. */
  readonly query?: Record<string, string>;
  /** Undefined leaves it out. */
  readonly timeline?: string | undefined;
}

export type Call = [operation: string, query: Record<string, string>, body?: Record<string, string>];

/** A good SubmitMediaProducingJob, but for what is given. */
export function submission(changes: Submission = {}): Call {
  const timeline = "timeline" in changes ? changes.timeline : STILL_TIMELINE;
  const config = { MediaURL: `${BUCKET_URL}/out/film.mp4`, Width: 640, Height: 360, ...changes.config };
  const query = { OutputMediaConfig: JSON.stringify(config), ...changes.query };
  return timeline === undefined
    ? ["SubmitMediaProducingJob", query]
    : ["SubmitMediaProducingJob", query, { Timeline: timeline }];
}

const submittedSchema = z.object({
  RequestId: z.string(),
  JobId: z.string(),
  ProjectId: z.string(),
  MediaId: z.string().optional(),
  VodMediaId: z.string().optional(),
});

export async function submitJob(client: EmulatorClient, changes: Submission = {}) {
  return submittedSchema.parse(await client.call(...submission(changes)));
}

export const jobSchema = z.looseObject({
  JobId: z.string(),
  ProjectId: z.string(),
  Status: z.string(),
  MediaId: z.string().optional(),
  MediaURL: z.string(),
  Code: z.string().optional(),
  Message: z.string().optional(),
  Duration: z.number().optional(),
  CreateTime: z.string(),
  CompleteTime: z.string().optional(),
  Progress: z.number().optional(),
});

export async function getJob(client: EmulatorClient, JobId: string) {
  const body = await client.call("GetMediaProducingJob", { JobId });
  return jobSchema.parse(body["MediaProducingJob"]);
}

/** Asks until the job has one of these statuses, for 60 s at most. */
export async function jobWithStatus(client: EmulatorClient, jobId: string, ...statuses: string[]) {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const job = await getJob(client, jobId);
    if (statuses.includes(job.Status)) return job;
    if (Date.now() > deadline) throw new Error(`The job is still ${job.Status}: ${job.Message ?? ""}`);
    await delay(25);
  }
}

/** Submits, and waits until the render has ended. */
export async function renderFilm(client: EmulatorClient, changes: Submission = {}) {
  const { JobId } = await submitJob(client, changes);
  return jobWithStatus(client, JobId, "Success", "Failed");
}
