import { z } from "zod";
import type { ResourceContext, SecretJobs } from "../../inputs/resourceContext";
import { secretParts } from "../../job/state/secretOutputs";
import type { Run } from "../../run/run";

/**
 * The secret arguments of a gate's jobs, of those that have some which its results would repeat: as this run has met them,
 * as the program knows, and as an earlier run wrote down.
 */
export function secretsOf(
  run: Run,
  { secretJobs }: Pick<ResourceContext, "secretJobs">,
  jobIds: readonly string[],
  record: unknown,
): SecretJobs {
  const stored = recordSchema.safeParse(record).data?.secretJobs;
  return Object.fromEntries(
    jobIds.flatMap((jobId) => {
      const names = new Set([
        ...run.memory.secretsOf(jobId),
        ...(secretJobs?.[jobId] ?? []),
        ...(stored?.[jobId] ?? []),
      ]);
      return isRepeated([...names]) ? [[jobId, [...names].sort()]] : [];
    }),
  );
}

function isRepeated(secretArguments: readonly string[]): boolean {
  const { secretOutputs } = secretParts(secretArguments);
  return secretOutputs.includes("mediaUrl") || secretOutputs.includes("message");
}

const recordSchema = z.object({
  version: z.literal(1),
  secretJobs: z.record(z.string(), z.array(z.string())),
});
