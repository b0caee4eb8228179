import { z } from "zod";
import { type Endpoint, parseEndpoint } from "../base/endpoint";
import { time } from "../ice/replyFields";
import { readRenderRecord, type RenderRecord } from "../job/state/renderRecord";
import type { Props } from "./props";
import type { StoredResource } from "./resourceKind";

/** What later verbs read from a state. The region is the one the job runs in: read, update and delete use no other. */
export type StoredRender = Omit<z.infer<typeof stateSchema>, "endpoint"> & {
  readonly jobId: string;
  readonly endpoint: Endpoint | undefined;
  /** Everything that is stored, arguments and outputs. */
  readonly outputs: Props;
  /** Undefined for a job that was submitted elsewhere, and where this version can't read it. */
  readonly record: RenderRecord | undefined;
};

export function readStored({ id, outputs, record }: StoredResource): StoredRender {
  const { endpoint, ...rest } = stateSchema.parse(outputs);
  const read = readRenderRecord(record);
  return {
    ...rest,
    jobId: read?.jobId ?? id,
    endpoint: endpoint === undefined ? undefined : parseEndpoint(endpoint),
    outputs,
    record: read,
  };
}

/** Whether the film was once found to be as expected. */
export function isMet({ unmetExpectations }: StoredRender): boolean {
  return unmetExpectations?.length === 0;
}

// A state may come from an older version, or from a user's hand: what can't be read counts as absent.
const text = z.string().optional().catch(undefined);
const stateSchema = z.object({
  status: z.string().catch("Init"),
  region: text,
  endpoint: text,
  mediaId: text,
  mediaUrl: text,
  projectId: text,
  createTime: time,
  completeTime: time,
  code: text,
  message: text,
  deletionPolicy: z.string().catch("retain"),
  skipAwait: z.boolean().catch(false),
  /** Empty where the film was found to be as expected. */
  unmetExpectations: z.array(z.string()).optional().catch(undefined),
});
