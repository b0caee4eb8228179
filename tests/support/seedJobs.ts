import { openStore } from "../../emulator/src/store/store";
import type { Job } from "../../emulator/src/store/job";

/** A job that has ended well, but for what is given. */
export function storedJob(changes: Partial<Job> = {}): Job {
  return {
    jobId: "job",
    projectId: "project",
    mediaUrl: "https://films.oss-cn-shanghai.aliyuncs.com/out/film.mp4",
    output: { folder: "oss", name: "films/out/film.mp4", region: "cn-shanghai" },
    timeline: '{"VideoTracks":[]}',
    film: {},
    status: "Success",
    progress: 100,
    durationSeconds: 2,
    createdAtMs: Date.UTC(2026, 0, 1),
    modifiedAtMs: Date.UTC(2026, 0, 1),
    completedAtMs: Date.UTC(2026, 0, 1) + 1500,
    manual: false,
    ...changes,
  };
}

/** Puts jobs into the folder of an emulator that does not run. */
export function seedJobs(dataDir: string, jobs: readonly Job[]): void {
  const store = openStore(dataDir);
  try {
    store.transaction(() => jobs.forEach((job) => store.jobs.insert(job)));
  } finally {
    store.close();
  }
}
