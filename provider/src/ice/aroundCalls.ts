import type { IceApi } from "./api";

/** One call of ICE, whichever operation it is. */
export interface AnyCall {
  readonly operation: string;
  readonly signal: AbortSignal;
  /** Whether a second one does no more than the first. A submit's ClientToken makes the second one the first one. */
  readonly isRepeatable: boolean;
}

/** The same ICE, each of whose calls goes through `around`. */
export function aroundCalls(
  ice: IceApi,
  around: <T>(call: AnyCall, make: () => Promise<T>) => Promise<T>,
): IceApi {
  const named = (operation: string, signal: AbortSignal) => ({ operation, signal, isRepeatable: true });
  return {
    submitMediaProducingJob: (request, signal, tries) =>
      around(named("SubmitMediaProducingJob", signal), () =>
        ice.submitMediaProducingJob(request, signal, tries),
      ),
    getMediaProducingJob: (jobId, signal) =>
      around(named("GetMediaProducingJob", signal), () => ice.getMediaProducingJob(jobId, signal)),
    listMediaProducingJobs: (query, signal) =>
      around(named("ListMediaProducingJobs", signal), () => ice.listMediaProducingJobs(query, signal)),
    getMediaInfo: (query, signal) =>
      around(named("GetMediaInfo", signal), () => ice.getMediaInfo(query, signal)),
    deleteMediaInfos: (request, signal) =>
      around(named("DeleteMediaInfos", signal), () => ice.deleteMediaInfos(request, signal)),
    updateMediaInfo: (update, signal) =>
      around(named("UpdateMediaInfo", signal), () => ice.updateMediaInfo(update, signal)),
    updateEditingProject: (update, signal) =>
      around(named("UpdateEditingProject", signal), () => ice.updateEditingProject(update, signal)),
    call: (call, signal) => around({ ...call, signal }, () => ice.call(call, signal)),
  };
}
