import { batchFilm } from "../batch/batchFilm";
import { newId } from "../base/ids";
import { batchParameters, type BatchOutput } from "../batch/batchParameters";
import type { Batch } from "../store/batchStore";
import { fingerprint, jobOfToken } from "../submit/clientToken";
import { newJob } from "../submit/newJob";
import { newProject } from "../submit/newProject";
import { filmOf, outputOf } from "../submit/outputMediaConfig";
import { defineAction } from "./action";

export const SubmitBatchMediaProducingJob = defineAction({
  parameters: batchParameters,
  bodyParameters: ["InputConfig", "EditingConfig"],
  act({ ClientToken, InputConfig, OutputConfig, EditingConfig = {} }, context, given) {
    const { store, clock, switches } = context;
    const nowMs = clock.now();
    const said = fingerprint(given);
    if (ClientToken !== undefined) {
      const earlier = jobOfToken(ClientToken, said, { store, assumptions: switches.current, nowMs });
      if (earlier !== undefined) return { JobId: earlier };
    }
    const jobId = newId();
    const subJobs = Array.from({ length: OutputConfig.Count }, (_, number) => {
      const film = batchFilm(InputConfig, EditingConfig, number);
      const { FixedDuration: maxDurationSeconds = OutputConfig.MaxDuration } = OutputConfig;
      return newJob(
        {
          ...outputOf(numbered(OutputConfig, number), targetOf(OutputConfig), context.region),
          vodMediaId: targetOf(OutputConfig) === "vod-media" ? newId() : undefined,
          timeline: JSON.stringify(film.timeline),
          film: { ...filmOf(OutputConfig), maxDurationSeconds },
          masterJobId: jobId,
          subJobMaterials: JSON.stringify(film.materials),
        },
        context,
      );
    });
    const batch: Batch = {
      jobId,
      jobType: InputConfig.MediaGroupArray === undefined ? "Smart_Mix" : "Script",
      inputConfig: given["InputConfig"] ?? "",
      outputConfig: given["OutputConfig"] ?? "",
      editingConfig: given["EditingConfig"],
      userData: given["UserData"],
      subJobIds: subJobs.map((job) => job.jobId),
      createdAtMs: nowMs,
    };
    store.transaction(() => {
      store.batches.insert(batch);
      for (const job of subJobs) {
        store.jobs.insert(job);
        store.projects.put(newProject(job));
      }
      if (ClientToken !== undefined) {
        store.clientTokens.put({ token: ClientToken, fingerprint: said, jobId, createdAtMs: nowMs });
      }
    });
    for (const job of subJobs) context.runner.run(job.jobId);
    return { JobId: jobId };
  },
});

function targetOf({ MediaURL }: BatchOutput): "oss-object" | "vod-media" {
  return MediaURL === undefined ? "vod-media" : "oss-object";
}

/** The output of the film with this number, from 0. ICE counts from 1. */
function numbered(output: BatchOutput, number: number): BatchOutput {
  const withNumber = (text: string | undefined) => text?.replaceAll("{index}", String(number + 1));
  return { ...output, MediaURL: withNumber(output.MediaURL), FileName: withNumber(output.FileName) };
}
