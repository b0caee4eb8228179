import type { ActionContext } from "../actions/action";
import { newId } from "../base/ids";
import { isUnfinished, type Job } from "../store/job";
import { checkMaterials } from "./timeline";

/** What of a job its request decides. */
export type JobRequest = Omit<Job, "jobId" | "projectId" | "mediaId" | Outcome> & {
  readonly projectId?: string | undefined;
};

/** What becomes of it later. */
type Outcome =
  | "status"
  | "code"
  | "message"
  | "progress"
  | "durationSeconds"
  | "createdAtMs"
  | "modifiedAtMs"
  | "completedAtMs"
  | "manual";

/** A job that has just come, with its ids. Throws InvalidParameter for materials that ICE refuses at submit. */
export function newJob(request: JobRequest, context: ActionContext): Job {
  checkMaterials(context.renderer.listMaterials(JSON.parse(request.timeline)), context.region);
  const nowMs = context.clock.now();
  return {
    ...request,
    jobId: newId(),
    projectId: request.projectId ?? newId(),
    mediaId: request.output.folder === "oss" ? mediaIdFor(request.output.name, context) : undefined,
    status: "Init",
    progress: 0,
    createdAtMs: nowMs,
    modifiedAtMs: nowMs,
    manual: false,
  };
}

/** Whether renders to one address share their MediaId is not documented: a switch. */
function mediaIdFor(name: string, { store, switches }: ActionContext): string {
  if (switches.current.mediaIdPer === "job") return newId();
  const registered = store.media.at(name)?.mediaId;
  const onItsWay = store.jobs.all().find((job) => isUnfinished(job) && job.output.name === name)?.mediaId;
  return registered ?? onItsWay ?? newId();
}
