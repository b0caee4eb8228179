import type { ActionContext } from "./action";
import { defineAction, type Reply } from "./action";
import { IceError } from "../iceError";
import { newId } from "../ids";
import { isUnfinished, type Job } from "../store/job";
import { fingerprint, jobOfToken } from "../submit/clientToken";
import { filmOf, outputOf } from "../submit/outputMediaConfig";
import { submitParameters, type SubmitParameters } from "../submit/submitParameters";
import { checkMaterialRegions } from "../submit/timeline";
import { timelineOf } from "../submit/timelineOf";

type Given = Readonly<Record<string, string>>;

export const SubmitMediaProducingJob = defineAction({
  parameters: submitParameters,
  bodyParameters: ["Timeline"],
  act(input, context, given) {
    checkOneSource(input);
    const token = input.ClientToken;
    const said = fingerprint(given);
    const place = outputOf(input.OutputMediaConfig, input.OutputMediaTarget, context.region);
    if (token !== undefined) {
      const earlier = earlierJob(token, said, context);
      if (earlier !== undefined) return reply(earlier);
    }
    const job = newJob(input, given, place, context);
    const { store } = context;
    store.transaction(() => {
      store.jobs.insert(job);
      if (input.ProjectId === undefined) putProject(job, input, context);
      if (token !== undefined) {
        store.clientTokens.put({ token, fingerprint: said, jobId: job.jobId, createdAtMs: job.createdAtMs });
      }
    });
    context.runner.run(job.jobId);
    return reply(job);
  },
});

function reply({ jobId, projectId, mediaId, vodMediaId }: Job): Reply {
  return { JobId: jobId, ProjectId: projectId, MediaId: mediaId, VodMediaId: vodMediaId };
}

function checkOneSource({ ProjectId, Timeline, TemplateId, ClipsParam }: SubmitParameters): void {
  const sources = [ProjectId, Timeline, TemplateId].filter((source) => source !== undefined);
  if (sources.length !== 1) {
    throw IceError.invalidParameter("Timeline", "Give exactly one of ProjectId, Timeline and TemplateId.");
  }
  if (TemplateId !== undefined && ClipsParam === undefined) {
    throw IceError.invalidParameter("ClipsParam", "It is mandatory with a TemplateId.");
  }
}

function earlierJob(token: string, said: string, { store, switches, clock }: ActionContext): Job | undefined {
  const jobId = jobOfToken(token, said, { store, assumptions: switches.current, nowMs: clock.now() });
  return jobId === undefined ? undefined : store.jobs.get(jobId);
}

function newJob(
  input: SubmitParameters,
  given: Given,
  place: Pick<Job, "mediaUrl" | "output">,
  context: ActionContext,
): Job {
  const source = { projectId: input.ProjectId, templateId: input.TemplateId };
  const texts = { timeline: given["Timeline"], clipsParam: given["ClipsParam"] };
  const timeline = timelineOf({ ...source, ...texts }, context.store);
  checkMaterialRegions(context.renderer.listMaterials(JSON.parse(timeline)), context.region);
  const nowMs = context.clock.now();
  return {
    ...place,
    jobId: newId(),
    projectId: input.ProjectId ?? newId(),
    mediaId: place.output.folder === "oss" ? mediaIdFor(place.output.name, context) : undefined,
    vodMediaId: input.OutputMediaTarget === "vod-media" ? newId() : undefined,
    timeline,
    templateId: input.TemplateId,
    clipsParam: given["ClipsParam"],
    userData: given["UserData"],
    mediaMetadata: given["MediaMetadata"],
    film: filmOf(input.OutputMediaConfig, input.EditingProduceConfig),
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

function putProject(job: Job, { ProjectMetadata }: SubmitParameters, { store }: ActionContext): void {
  store.projects.put({
    projectId: job.projectId,
    title: ProjectMetadata?.Title ?? job.jobId,
    description: ProjectMetadata?.Description,
    coverUrl: ProjectMetadata?.CoverURL,
    timeline: job.timeline,
    templateId: job.templateId,
    clipsParam: job.clipsParam,
    status: "Producing",
    createdAtMs: job.createdAtMs,
    modifiedAtMs: job.createdAtMs,
  });
}
