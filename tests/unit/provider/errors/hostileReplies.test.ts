import type { IceClient } from "../../../../provider/src/ice/client";
import { createIceClient } from "../../../../provider/src/ice/client";
import { toCredential } from "../../../../provider/src/run/credentials";
import { reply, withServer } from "../../../support/scriptedServer";

const { signal } = new AbortController();
const keys = { kind: "keys", accessKeyId: "AK", accessKeySecret: "SK", securityToken: undefined } as const;

/** What may stand where a field is expected: nothing, or something of another kind. */
const odd: readonly unknown[] = [undefined, null, "", "N/A", 0, -1, 1e30, true, [], [null], {}, { A: 1 }];

const job = {
  JobId: "job-1",
  Status: "Success",
  ProjectId: "project-1",
  MediaId: "media-1",
  MediaURL: "https://films.oss-cn-shanghai.aliyuncs.com/out/film.mp4",
  VodMediaId: "vod-1",
  TemplateId: "template-1",
  Timeline: "{}",
  ClipsParam: "{}",
  UserData: '{"a":1}',
  SubJobMaterials: "[]",
  Code: "Success",
  Message: "fine",
  Duration: 2.5,
  Progress: 100,
  CreateTime: "2026-01-01T00:00:00Z",
  ModifiedTime: "2026-01-01T00:00:01Z",
  CompleteTime: "2026-01-01T00:00:02Z",
};

function answering<T>(body: unknown, ask: (client: IceClient) => Promise<T>): Promise<T> {
  return withServer([reply(200, body)], ({ host }) =>
    ask(
      createIceClient({
        ...{ host, protocol: "http", regionId: "cn-shanghai", userAgent: "test", missingCredentials: "none" },
        credential: () => toCredential(keys),
      }),
    ),
  );
}

const get = (body: unknown) => answering(body, (client) => client.getMediaProducingJob("job-1", signal));
const list = (body: unknown) =>
  answering(body, (client) =>
    client.listMediaProducingJobs({ startTime: "2026-01-01T00:00:00Z", maxResults: 100 }, signal),
  );
const media = (body: unknown) =>
  answering(body, (client) => client.getMediaInfo({ mediaId: "media-1" }, signal));
const deletion = (body: unknown) =>
  answering(body, (client) =>
    client.deleteMediaInfos({ mediaIds: ["media-1"], deletePhysicalFiles: true }, signal),
  );
const submit = (body: unknown) =>
  answering(body, (client) =>
    client.submitMediaProducingJob(
      { clientToken: "token", outputMediaConfig: "{}", outputMediaTarget: "oss-object" },
      signal,
    ),
  );

const notNeeded = (fields: object, ...needed: string[]) =>
  Object.keys(fields).filter((name) => !needed.includes(name));

describe("a job that Get tells of", () => {
  it.each(notNeeded(job, "Status"))("is read with anything as its %s, but another job's id", async (name) => {
    for (const value of odd) {
      const written = { MediaProducingJob: { ...job, [name]: value } };
      if (name === "JobId" && ["N/A", 0, -1, true].includes(value as string)) {
        await expect(get(written)).rejects.toMatchObject({ kind: "unavailable", code: "OtherJob" });
      } else expect(await get(written)).toMatchObject({ jobId: "job-1", status: "Success" });
    }
  });

  it("has no number where none can be read", async () => {
    for (const Duration of [undefined, null, "", "N/A", -1, "-1", {}, "1e3", "NaN"]) {
      const read = await get({ MediaProducingJob: { ...job, Duration, Progress: Duration } });
      expect(read).not.toHaveProperty("durationSeconds");
      expect(read).not.toHaveProperty("progressPercent");
    }
    expect(await get({ MediaProducingJob: { ...job, Duration: "2.5", Progress: 250 } })).toMatchObject({
      durationSeconds: 2.5,
    });
  });

  it("has no time where none is written as ICE writes one, whatever JavaScript makes of it", async () => {
    for (const CompleteTime of [
      7,
      "7",
      "yesterday",
      "2026",
      "2026-13-01T00:00:00Z",
      "1 Jan 2026",
      "1970-01-01T00:00:00Z",
      "0001-01-01T00:00:00Z",
      "9999-12-31T23:59:59Z",
      {},
      true,
    ]) {
      const page = await list({
        MediaProducingJobList: [{ ...job, CreateTime: CompleteTime, CompleteTime }],
      });
      for (const read of [page.jobs[0], await get({ MediaProducingJob: { ...job, CompleteTime } })])
        expect(read).not.toHaveProperty("completeTime");
    }
    for (const CompleteTime of ["2026-01-01T08:00:00+08:00", "2026-01-01T00:00:00.5Z", "2026-01-01T00:00Z"])
      expect(await get({ MediaProducingJob: { ...job, CompleteTime } })).toMatchObject({
        completeTime: CompleteTime,
      });
  });

  it("has its documents, written as texts or not", async () => {
    const read = await get({ MediaProducingJob: { ...job, UserData: { a: 1 }, Timeline: { b: [2] } } });
    expect(read).toMatchObject({ userData: '{"a":1}', timeline: '{"b":[2]}' });
  });

  it("is refused without a status alone, which decides", async () => {
    for (const Status of [undefined, null, "", [], {}])
      await expect(get({ MediaProducingJob: { ...job, Status } })).rejects.toMatchObject({
        kind: "unavailable",
        code: "UnreadableReply",
      });
  });
});

describe("a page of List", () => {
  const other = { ...job, JobId: "job-2" };

  it.each(notNeeded(job, "JobId"))("shows all its jobs, whatever one has as its %s", async (name) => {
    for (const value of odd) {
      const { jobs, unreadable } = await list({ MediaProducingJobList: [{ ...job, [name]: value }, other] });
      expect(jobs.map(({ jobId }) => jobId)).toEqual(["job-1", "job-2"]);
      expect(unreadable).toBeUndefined();
    }
  });

  it("skips and counts jobs without an id, and keeps where they wrote", async () => {
    for (const JobId of [undefined, null, "", [], {}, 1e30]) {
      const page = await list({ MediaProducingJobList: [{ ...job, JobId }, other] });
      expect(page).toMatchObject({ jobs: [{ jobId: "job-2" }], unreadable: [{ mediaUrl: job.MediaURL }] });
    }
    for (const entry of [null, "job", 7, []])
      expect(await list({ MediaProducingJobList: [entry, other] })).toMatchObject({
        jobs: [{ jobId: "job-2" }],
        unreadable: [{}],
      });
  });

  it("is empty where there is no list, and says where something else stands there", async () => {
    for (const none of [undefined, null, "", []])
      expect(await list({ MediaProducingJobList: none })).toEqual({ jobs: [] });
    for (const other of ["N/A", 7, { Job: [job] }])
      expect(await list({ MediaProducingJobList: other })).toEqual({ jobs: [], unreadable: [{}] });
  });

  it("says where the way to the next page can't be read", async () => {
    expect(await list({ MediaProducingJobList: [], NextToken: 7 })).toEqual({ jobs: [], nextToken: "7" });
    expect(await list({ MediaProducingJobList: [], NextToken: {} })).toEqual({ jobs: [], unreadable: [{}] });
  });
});

describe("a media", () => {
  const basic = {
    FileType: "source_file",
    Region: "cn-shanghai",
    Duration: "2.5",
    CreateTime: job.CreateTime,
  };
  const file = { FileBasicInfo: basic, VideoStreamInfoList: [{}], AudioStreamInfoList: [] };
  const info = { MediaId: "media-1", MediaBasicInfo: { InputURL: job.MediaURL }, FileInfoList: [file] };

  it("is there, whatever stands in its fields", async () => {
    for (const name of Object.keys(info))
      for (const value of odd) {
        const told = media({ MediaInfo: { ...info, [name]: value } });
        if (name === "MediaId" && ["N/A", 0, -1, true].includes(value as string))
          await expect(told).rejects.toMatchObject({ kind: "unavailable", code: "OtherMedia" });
        else expect(await told).toBeDefined();
      }
    for (const value of odd) {
      expect(await media({ MediaInfo: { ...info, MediaBasicInfo: { InputURL: value } } })).toBeDefined();
      for (const name of Object.keys(basic)) {
        const FileInfoList = [{ ...file, FileBasicInfo: { ...basic, [name]: value } }];
        expect(await media({ MediaInfo: { ...info, FileInfoList } })).toMatchObject({
          inputUrl: job.MediaURL,
          file: { videoStreams: 1, audioStreams: 0 },
        });
      }
    }
  });

  it("has its file beside others that can't be read", async () => {
    const FileInfoList = [null, "file", { FileBasicInfo: 7 }, file];
    expect(await media({ MediaInfo: { ...info, FileInfoList } })).toMatchObject({
      fileCreateTime: job.CreateTime,
      file: { durationSeconds: 2.5 },
    });
  });

  it("is not there for a reply without one", async () => {
    for (const MediaInfo of [undefined, null, "", []])
      await expect(media({ MediaInfo })).rejects.toMatchObject({ code: "UnreadableReply" });
  });
});

describe("a deletion", () => {
  it("tells what was not deleted, and where that can't be read", async () => {
    for (const none of [undefined, null, "", []])
      expect(await deletion({ ForbiddenList: none, IgnoredList: none })).toEqual({
        forbidden: [],
        ignored: [],
      });
    expect(await deletion({ ForbiddenList: ["a", null], IgnoredList: [7] })).toEqual({
      forbidden: ["a"],
      ignored: ["7"],
    });
    for (const other of ["N/A", {}, 7, [{ MediaId: "media-1" }], ["a", []]])
      expect(await deletion({ ForbiddenList: other })).toMatchObject({ ignored: ["unreadable"] });
  });
});

describe("a submit", () => {
  it("needs its job's id, and nothing else", async () => {
    for (const value of odd)
      expect(
        await submit({ JobId: "job-1", ProjectId: value, MediaId: value, VodMediaId: value }),
      ).toMatchObject({ jobId: "job-1" });
    for (const JobId of [undefined, null, "", [], {}, 1e30])
      await expect(submit({ JobId })).rejects.toMatchObject({ code: "UnreadableReply" });
  });
});
