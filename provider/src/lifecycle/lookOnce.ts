import type { IceJob } from "../ice/api";
import { startDeadline } from "../job/deadline";
import type { StoredRender } from "./storedRender";
import type { Run } from "./run";

const longestLookMs = 5_000;

/** Looks at a stored job once, where that is possible: a preview needs no credentials and no network. */
export async function lookOnce(run: Run, stored: StoredRender): Promise<IceJob | undefined> {
  const region = stored.region ?? run.config().region;
  if (region === undefined) return undefined;
  const deadline = startDeadline(longestLookMs, run.host.cancelled, run.clock);
  try {
    return await run.connect(region, stored.endpoint).ice.getMediaProducingJob(stored.jobId, deadline.signal);
  } catch {
    return undefined;
  } finally {
    deadline.release();
  }
}
