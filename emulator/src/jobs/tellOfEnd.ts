import { batchStatus, subJobsOf } from "../batch/subJobsOf";
import type { Callbacks } from "../callbacks/callbacks";
import {
  batchProduceMediaComplete,
  produceMediaComplete,
  registerMediaComplete,
} from "../callbacks/iceEvent";
import type { Job } from "../store/job";
import type { Store } from "../store/store";

/** Tells the receivers that a job has ended, and what ended with it. To be called in the transaction of the end. */
export function tellOfEnd(
  job: Job,
  { store, callbacks }: { readonly store: Store; readonly callbacks: Callbacks },
): void {
  callbacks.tell(produceMediaComplete(job));
  if (job.status === "Success" && job.output.folder === "oss" && job.mediaId !== undefined) {
    callbacks.tell(registerMediaComplete(job.mediaId, "Success", job.userData, "RegisterMediaNotifyAddress"));
  }
  const batch = job.masterJobId === undefined ? undefined : store.batches.get(job.masterJobId);
  if (batch !== undefined && batchStatus(subJobsOf(batch, store.jobs)) === "Finished") {
    callbacks.tell(batchProduceMediaComplete(batch.jobId, batch.userData));
  }
}
