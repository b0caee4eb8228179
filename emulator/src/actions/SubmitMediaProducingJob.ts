import type { ActionContext } from "./action";
import { defineAction, type Reply } from "./action";
import { IceError } from "../call/iceError";
import { newId } from "../base/ids";
import type { Job } from "../store/job";
import { fingerprint, jobOfToken } from "../submit/clientToken";
import { type JobRequest, newJob } from "../submit/newJob";
import { newProject } from "../submit/newProject";
import { filmOf, outputOf } from "../submit/outputMediaConfig";
import { submitParameters, type SubmitParameters } from "../submit/submitParameters";
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
    const job = newJob(requestOf(input, given, place, context), context);
    const { store } = context;
    store.transaction(() => {
      store.jobs.insert(job);
      if (input.ProjectId === undefined) store.projects.put(newProject(job, input.ProjectMetadata));
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

function requestOf(
  input: SubmitParameters,
  given: Given,
  place: Pick<Job, "mediaUrl" | "output">,
  { store }: ActionContext,
): JobRequest {
  const source = { projectId: input.ProjectId, templateId: input.TemplateId };
  const texts = { timeline: given["Timeline"], clipsParam: given["ClipsParam"] };
  return {
    ...place,
    ...source,
    timeline: timelineOf({ ...source, ...texts }, store),
    clipsParam: given["ClipsParam"],
    vodMediaId: input.OutputMediaTarget === "vod-media" ? newId() : undefined,
    userData: given["UserData"],
    mediaMetadata: given["MediaMetadata"],
    film: filmOf(input.OutputMediaConfig, input.EditingProduceConfig),
  };
}
