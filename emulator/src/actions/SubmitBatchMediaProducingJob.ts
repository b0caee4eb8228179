import { batchFilm } from "../batch/batchFilm";
import { batchParameters } from "../batch/batchParameters";
import { newId } from "../ids";
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
      const MediaURL = OutputConfig.MediaURL.replaceAll("{index}", String(number + 1));
      const { FixedDuration: maxDurationSeconds = OutputConfig.MaxDuration } = OutputConfig;
      return newJob(
        {
          ...outputOf({ ...OutputConfig, MediaURL }, "oss-object", context.region),
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
