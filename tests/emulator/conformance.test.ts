/**
 * What the published pages and the vendor's SDK say of ICE, and nothing that the emulator only assumes. Runs against the real service,
 * too: see iceUnderTest.ts. Everything here is looked at from outside.
 */
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import type { Body } from "../support/emulatorClient";
import { type IceUnderTest, withIce } from "../support/iceUnderTest";

const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const REQUEST_ID = /^[0-9A-F]{8}-([0-9A-F]{4}-){3}[0-9A-F]{12}$/;
const timestamp = z.string().regex(TIMESTAMP);
const answer = { RequestId: z.string().regex(REQUEST_ID) };

const timelineOf = (bucketUrl: string) =>
  JSON.stringify({
    VideoTracks: [
      { VideoTrackClips: [{ Type: "Image", MediaURL: `${bucketUrl}/in/still.png`, Duration: 1 }] },
    ],
  });

const submittedSchema = z.object({
  ...answer,
  JobId: z.string(),
  ProjectId: z.string(),
  MediaId: z.string(),
});

async function submit({ client, bucketUrl, run }: IceUnderTest, changes: Record<string, string> = {}) {
  const config = { MediaURL: `${bucketUrl}/conformance/${run}.mp4`, Width: 320, Height: 240 };
  const query = { OutputMediaConfig: JSON.stringify(config), ...changes };
  const body = { Timeline: timelineOf(bucketUrl) };
  return submittedSchema.parse(await client.call("SubmitMediaProducingJob", query, body));
}

/** Asks every second at most, for ten minutes. */
async function ended({ client }: IceUnderTest, JobId: string): Promise<Record<string, unknown>> {
  for (let tries = 0; tries < 600; tries++) {
    const { MediaProducingJob } = jobAnswer.parse(await client.call("GetMediaProducingJob", { JobId }));
    expect(MediaProducingJob.Status).toMatch(/^(Init|Queuing|Processing|Success|Failed)$/);
    if (["Success", "Failed"].includes(MediaProducingJob.Status)) return MediaProducingJob;
    await delay(Math.min(1000, 50 * (tries + 1)));
  }
  throw new Error(`The job ${JobId} did not end.`);
}

const jobAnswer = z.object({ ...answer, MediaProducingJob: z.looseObject({ Status: z.string() }) });

describe("ICE, from outside", () => {
  it("renders, tells, lists, shows and forgets a film", () =>
    withIce(async (ice) => {
      const { client, bucketUrl, run } = ice;
      const UserData = JSON.stringify({ run });
      const { JobId, ProjectId } = await submit(ice, { UserData });
      const job = await ended(ice, JobId);
      expect(job).toMatchObject({ JobId, ProjectId, Status: "Success", UserData });
      expect(JSON.parse(z.string().parse(job["Timeline"]))).toHaveProperty("VideoTracks");
      expect(Math.abs(z.number().parse(job["Duration"]) - 1)).toBeLessThan(0.2);
      for (const key of ["CreateTime", "CompleteTime", "ModifiedTime"]) timestamp.parse(job[key]);

      const listed = z
        .object({
          ...answer,
          MaxResults: z.string(),
          MediaProducingJobList: z.array(z.looseObject({ JobId: z.string() })),
        })
        .parse(await client.call("ListMediaProducingJobs", { Keyword: JobId, MaxResults: "1" }));
      expect(listed.MediaProducingJobList.map((item) => item.JobId)).toEqual([JobId]);
      expect(listed.MediaProducingJobList[0]).not.toHaveProperty("Timeline");

      const MediaId = z.string().parse(job["MediaId"]);
      const { MediaInfo } = mediaAnswer.parse(await client.call("GetMediaInfo", { MediaId }));
      expect(MediaInfo.MediaBasicInfo).toMatchObject({ MediaId, MediaType: "video" });
      expect(MediaInfo.FileInfoList[0]?.FileBasicInfo).toMatchObject({ Width: "320", Height: "240" });

      const InputURL = `${bucketUrl}/conformance/${run}.mp4`;
      const gone = deletionAnswer.parse(
        await client.call("DeleteMediaInfos", { InputURLs: InputURL, DeletePhysicalFiles: "true" }),
      );
      expect(gone).toMatchObject({ ForbiddenList: [], IgnoredList: [] });
    }));

  it("answers the same ClientToken and request with the same job", () =>
    withIce(async (ice) => {
      const ClientToken = ice.run;
      const first = await submit(ice, { ClientToken });
      expect((await submit(ice, { ClientToken })).JobId).toBe(first.JobId);
    }));

  it.each<[what: string, code: string, statusCode: number, operation: string, query: Record<string, string>]>(
    [
      ["a job that is none", "JobNotFound", 404, "GetMediaProducingJob", { JobId: "0".repeat(32) }],
      ["a page of 101", "InvalidParameter", 400, "ListMediaProducingJobs", { MaxResults: "101" }],
      [
        "more than 30 days",
        "InvalidParameter",
        400,
        "ListMediaProducingJobs",
        { StartTime: "2026-01-01T00:00:00Z", EndTime: "2026-02-15T00:00:00Z" },
      ],
      ["nothing to make a film of", "InvalidParameter", 400, "SubmitMediaProducingJob", {}],
      ["an operation that is none", "InvalidApi.NotFound", 404, "CancelMediaProducingJob", {}],
    ],
  )("refuses %s", (_what, code, statusCode, operation, query) =>
    withIce(async ({ client }) => {
      const refusal = await client.refusal(operation, query);
      expect(refusal).toMatchObject({ code, statusCode });
      expect(refusal.data.RequestId).toMatch(REQUEST_ID);
    }),
  );

  it("refuses an output of another region", () =>
    withIce(async (ice) => {
      const elsewhere = "https://films.oss-cn-nowhere-1.aliyuncs.com/a.mp4";
      const call = submit(ice, { OutputMediaConfig: JSON.stringify({ MediaURL: elsewhere }) });
      await expect(call).rejects.toMatchObject({ code: "InvalidParameter", statusCode: 400 });
    }));

  it("writes a project's Status as a number first, and as a text later", () =>
    withIce(async ({ client, bucketUrl }) => {
      const Timeline = timelineOf(bucketUrl);
      const created = projectOf(
        await client.call("CreateEditingProject", { Title: "Conformance" }, { Timeline }),
      );
      const { ProjectId } = z.object({ ProjectId: z.string(), Status: z.number() }).parse(created);
      const shown = projectOf(await client.call("GetEditingProject", { ProjectId }));
      expect(shown).toMatchObject({ ProjectId, Title: "Conformance", Status: expect.any(String) as string });
    }));
});

const text = z.string().optional();
const mediaAnswer = z.object({
  ...answer,
  MediaInfo: z.object({
    MediaBasicInfo: z.looseObject({ MediaId: z.string() }),
    FileInfoList: z.array(
      z.object({ FileBasicInfo: z.looseObject({ Width: text, FileSize: text, Duration: text }) }),
    ),
  }),
});
const deletionAnswer = z.object({
  ...answer,
  ForbiddenList: z.array(z.string()),
  IgnoredList: z.array(z.string()),
});

const projectOf = (body: Body) => z.object({ Project: z.unknown() }).parse(body).Project;
