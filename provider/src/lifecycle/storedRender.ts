import { z } from "zod";
import { type Endpoint, parseEndpoint } from "../endpoint";

/** What later verbs read from a state. The region is the one the job runs in: read, update and delete use no other. */
export type StoredRender = Omit<z.infer<typeof stateSchema>, "endpoint"> & {
  readonly jobId: string;
  readonly endpoint: Endpoint | undefined;
};

export function readState(jobId: string, state: Readonly<Record<string, unknown>>): StoredRender {
  const { endpoint, ...rest } = stateSchema.parse(state);
  return { jobId, ...rest, endpoint: endpoint === undefined ? undefined : parseEndpoint(endpoint) };
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
  createTime: text,
  completeTime: text,
  code: text,
  message: text,
  deletionPolicy: z.string().catch("retain"),
  skipAwait: z.boolean().catch(false),
  /** Empty where the film was found to be as expected. */
  unmetExpectations: z.array(z.string()).optional().catch(undefined),
});
