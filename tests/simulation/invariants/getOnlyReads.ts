import type { Entry } from "../engine/engineState";
import type { Operation } from "../engine/faults";
import type { World } from "../engine/world";
import { type Phase, phaseAt } from "../ice/job";
import type { Invariant } from "./invariant";

const reading: readonly Operation[] = ["get", "list", "mediaInfo", "batchMedia"];

/** A job that is read by its id (`get`) stays as it is, and is told as it is: nothing is submitted, deleted or changed for it. */
export const getOnlyReads: Invariant = (world, { processId, before, after }) => [
  ...world.history.calls
    .filter((call) => call.processId === processId && call.kind === "get")
    .filter(({ operation }) => !reading.includes(operation))
    .map(({ urn, operation }) => `${urn} only reads a job, and called ${operation}.`),
  ...after.entries
    .filter((entry) => entry.kind === "get" && !before.entries.includes(entry))
    .flatMap((entry) => toldWrongly(world, entry)),
];

/** Its end alone: a job that went on a moment ago may have ended since. */
const ends: Readonly<Record<string, Phase>> = { Success: "success", Failed: "failed" };

function toldWrongly({ ice, time }: World, { name, id, outputs }: Entry): string[] {
  const job = ice.job(id);
  const phase = job === undefined ? "unknown" : phaseAt(job, time.nowMs);
  const { status, jobId = id, mediaUrl } = outputs;
  const told = ends[String(status)];
  const isWrong = jobId !== id || (told !== undefined && told !== phase);
  const isOpen = told !== "success" && mediaUrl !== undefined;
  return isWrong || isOpen
    ? [`${name} reads job ${id}, which is ${phase}, and tells ${String(status)} of job ${String(jobId)}.`]
    : [];
}
