import type { IceJob } from "../../../../provider/src/ice/api";
import { jobOfOutputs, jobOutputs } from "../../../../provider/src/job/state/jobOutputs";

/** ICE tells all of it of a job in whatever status. */
const told: Omit<IceJob, "status"> = {
  ...{ jobId: "job", projectId: "project", mediaId: "media", mediaUrl: "https://b/f.mp4", vodMediaId: "vod" },
  ...{ durationSeconds: 2, code: "Code", message: "Message", progressPercent: 40, templateId: "t" },
  ...{ timeline: "{}", clipsParam: "{}", userData: "note", subJobMaterials: "[]" },
  ...{ createTime: "2026-01-01T00:00:00Z", modifiedTime: "2026-01-01T00:00:01Z" },
  completeTime: "2026-01-01T00:00:02Z",
};
const { durationSeconds, progressPercent, code, message, mediaId, mediaUrl, vodMediaId, ...plain } = told;

describe("the outputs of a job", () => {
  it.each<[status: string, outputs: object]>([
    ["Success", { mediaId, mediaUrl, vodMediaId, duration: durationSeconds, progress: 100 }],
    ["Failed", { code, message, progress: progressPercent }],
    ["Processing", { progress: progressPercent }],
  ])(
    "in %s are what ICE tells then: a film of a success alone, a reason of a failure alone",
    (status, its) => {
      expect(jobOutputs({ ...told, status })).toEqual({ ...plain, status, ...its });
    },
  );

  it("tell the job again, its UserData left out", () => {
    for (const status of ["Success", "Failed"]) {
      const outputs = { ...jobOutputs({ ...told, status }) };
      const { userData, ...again } = outputs;
      expect(userData).toBe("note");
      expect(jobOutputs(jobOfOutputs(outputs))).toEqual(again);
    }
  });

  it("that are no text or number count as not told", () => {
    const odd = { jobId: "job", status: "Success", mediaUrl: 7, timeline: { a: 1 }, duration: "2" };
    expect(jobOfOutputs(odd)).toEqual({ jobId: "job", status: "Success" });
  });
});
