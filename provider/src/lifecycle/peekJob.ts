import type { IceJob } from "../ice/api";
import type { StoredRender } from "./storedRender";
import type { Run } from "../run/run";
import { withDeadline } from "../run/withDeadline";

const longestLookMs = 5_000;

/** Looks at a stored job once, where that is possible: a preview needs no credentials and no network. */
export async function peekJob(run: Run, stored: StoredRender): Promise<IceJob | undefined> {
  const region = stored.region ?? run.config().region;
  if (region === undefined) return undefined;
  try {
    return await withDeadline(run, longestLookMs, ({ signal }) =>
      run.connect(region, stored.endpoint).ice.getMediaProducingJob(stored.jobId, signal),
    );
  } catch {
    return undefined;
  }
}
