import type { IceJob } from "../../ice/api";
import { isIceError } from "../../ice/errors/iceError";
import type { RenderContext } from "../renderContext";

/** A job as ICE tells of it now, for what List leaves out or told too long ago; one that Get does not find stays as it was. */
export async function jobNow(
  { ice, ledger, signal }: Pick<RenderContext, "ice" | "ledger" | "signal">,
  listed: IceJob,
): Promise<IceJob> {
  try {
    const job = { ...listed, ...(await ice.getMediaProducingJob(listed.jobId, signal)) };
    ledger.record(job);
    return job;
  } catch (error) {
    // It is waited for, as a job that List shows and Get does not find yet.
    if (isIceError(error, "notFound")) return listed;
    throw error;
  }
}
