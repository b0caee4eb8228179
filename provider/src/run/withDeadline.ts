import { type Deadline, startDeadline } from "../base/deadline";
import type { Run } from "./run";

/** Work that ends by a deadline, or with the deployment; whatever ends it, its timer ends with it. */
export async function withDeadline<T>(
  { host, clock, troubles }: Pick<Run, "host" | "clock" | "troubles">,
  timeoutMs: number,
  work: (deadline: Deadline) => Promise<T>,
): Promise<T> {
  const deadline = startDeadline(timeoutMs, host.cancelled, clock, troubles.standing);
  try {
    return await work(deadline);
  } finally {
    deadline.release();
  }
}
