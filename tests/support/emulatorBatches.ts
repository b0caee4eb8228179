import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import type { EmulatorClient } from "./emulatorClient";
import { BUCKET_URL, type Call, STILL_URL } from "./emulatorJobs";

export interface BatchChanges {
  readonly input?: Record<string, unknown>;
  readonly output?: Record<string, unknown>;
  readonly editing?: Record<string, unknown>;
  readonly query?: Record<string, string>;
}

/** A good SubmitBatchMediaProducingJob of two films, but for what is given. */
export function batchSubmission({ input, output, editing, query }: BatchChanges = {}): Call {
  const MediaGroupArray = [{ GroupName: "stills", MediaArray: [STILL_URL], Duration: 1 }];
  const config = { MediaURL: `${BUCKET_URL}/out/{index}.mp4`, Count: 2, Width: 320, Height: 240 };
  return [
    "SubmitBatchMediaProducingJob",
    { OutputConfig: JSON.stringify({ ...config, ...output }), ...query },
    {
      InputConfig: JSON.stringify({ MediaGroupArray, ...input }),
      ...(editing !== undefined && { EditingConfig: JSON.stringify(editing) }),
    },
  ];
}

export async function submitBatch(client: EmulatorClient, changes: BatchChanges = {}): Promise<string> {
  return z.object({ JobId: z.string() }).parse(await client.call(...batchSubmission(changes))).JobId;
}

const batchSchema = z.looseObject({
  JobId: z.string(),
  JobType: z.string(),
  Status: z.string(),
  CompleteTime: z.string().optional(),
  SubJobList: z.array(
    z.looseObject({
      JobId: z.string(),
      ProjectId: z.string(),
      MediaId: z.string(),
      MediaURL: z.string(),
      Status: z.string(),
      Duration: z.number().optional(),
      ErrorCode: z.string().optional(),
    }),
  ),
});

export async function getBatch(client: EmulatorClient, JobId: string) {
  return batchSchema.parse((await client.call("GetBatchMediaProducingJob", { JobId }))["EditingBatchJob"]);
}

/** Asks until all films have ended, for 60 s at most. */
export async function finishedBatch(client: EmulatorClient, jobId: string) {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const batch = await getBatch(client, jobId);
    if (batch.Status === "Finished") return batch;
    if (Date.now() > deadline) throw new Error(`The batch is still ${batch.Status}.`);
    await delay(25);
  }
}
