import { z } from "zod";
import type { EmulatorClient } from "../support/emulatorClient";
import { withEmulator } from "../support/emulatorFixture";
import { jobSchema, jobWithStatus, putStill, renderFilm, submitJob } from "../support/emulatorJobs";

const pageSchema = z.object({
  MediaProducingJobList: z.array(jobSchema),
  MaxResults: z.string(),
  NextToken: z.string().optional(),
});

async function list(client: EmulatorClient, query: Record<string, string> = {}) {
  const page = pageSchema.parse(await client.call("ListMediaProducingJobs", query));
  return { ...page, ids: page.MediaProducingJobList.map(({ JobId }) => JobId) };
}

async function submitSeveral(client: EmulatorClient, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index++) ids.push((await submitJob(client)).JobId);
  return ids;
}

const DAY_MS = 24 * 3600_000;

describe("ListMediaProducingJobs", () => {
  it("shows the newest first, ten at most, and says so in a text", () =>
    withEmulator({}, async ({ client }) => {
      expect(await list(client)).toMatchObject({ ids: [], MaxResults: "10" });
      const submitted = await submitSeveral(client, 12);
      const page = await list(client);
      expect(page.ids).toEqual(submitted.slice(2).reverse());
      expect(page.NextToken).toBeDefined();
    }));

  it.each(["CreationTime:Desc", "CreationTime:Asc"])("goes through all pages, %s", (SortBy) =>
    withEmulator({}, async ({ client }) => {
      const submitted = await submitSeveral(client, 7);
      const seen: string[] = [];
      let token: string | undefined;
      do {
        const page = await list(client, { SortBy, MaxResults: "3", ...(token && { NextToken: token }) });
        seen.push(...page.ids);
        token = page.NextToken;
      } while (token !== undefined);
      expect(seen).toEqual(SortBy.endsWith("Asc") ? submitted : submitted.reverse());
    }),
  );

  it("gives no NextToken with the last full page", () =>
    withEmulator({}, async ({ client }) => {
      await submitSeveral(client, 3);
      expect((await list(client, { MaxResults: "3" })).NextToken).toBeUndefined();
    }));

  it("goes on where it was when jobs come in between", () =>
    withEmulator({}, async ({ client }) => {
      const submitted = await submitSeveral(client, 4);
      const first = await list(client, { MaxResults: "2" });
      await submitSeveral(client, 2);
      const second = await list(client, { MaxResults: "2", NextToken: first.NextToken ?? "" });
      expect([...first.ids, ...second.ids]).toEqual(submitted.reverse());
    }));

  it("leaves out the fields that only GetMediaProducingJob has", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      await renderFilm(client, { query: { UserData: '{"a":1}' } });
      const [job] = (await list(client)).MediaProducingJobList;
      expect(job).toMatchObject({ Status: "Success", UserData: '{"a":1}' });
      expect(Object.keys(job ?? {})).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^(Timeline|VodMediaId|SubJobMaterials|Progress)$/)]),
      );
    }));

  it("filters by status, project and keyword", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const done = await renderFilm(client);
      emulator.jobs.failNext({ code: "ProduceFailed", message: "No." });
      const failed = await renderFilm(client);
      emulator.jobs.hold();
      const held = await submitJob(client);
      await jobWithStatus(client, held.JobId, "Processing");
      expect((await list(client, { Status: "Success" })).ids).toEqual([done.JobId]);
      expect((await list(client, { Status: "Failed" })).ids).toEqual([failed.JobId]);
      expect((await list(client, { Status: "Processing" })).ids).toEqual([held.JobId]);
      expect((await list(client, { Status: "Init" })).ids).toEqual([]);
      expect((await list(client, { ProjectId: done.ProjectId })).ids).toEqual([done.JobId]);
      expect((await list(client, { Keyword: held.JobId })).ids).toEqual([held.JobId]);
      expect((await list(client, { JobType: "EditingJob" })).ids).toHaveLength(3);
      expect((await list(client, { JobType: "LiveEditingJob" })).ids).toEqual([]);
      expect((await list(client, { JobType: "VETemplateJob" })).ids).toEqual([]);
      expect((await list(client, { MasterJobId: "0".repeat(32) })).ids).toEqual([]);
    }));

  it("filters across pages", () =>
    withEmulator({}, async ({ client, emulator }) => {
      const submitted = await submitSeveral(client, 5);
      for (const id of submitted.slice(1, 4)) emulator.jobs.set(id, { userData: "{}", mediaUrl: "marked" });
      const first = await list(client, { Keyword: "marked", MaxResults: "2" });
      const second = await list(client, {
        Keyword: "marked",
        MaxResults: "2",
        NextToken: first.NextToken ?? "",
      });
      expect([...first.ids, ...second.ids]).toEqual(submitted.slice(1, 4).reverse());
      expect(second.NextToken).toBeUndefined();
    }));

  it("looks at a stretch of time, both ends included, 30 days by default", () =>
    withEmulator({}, async ({ client, emulator }) => {
      const [old] = await submitSeveral(client, 1);
      const created = (await list(client)).MediaProducingJobList[0]?.CreateTime ?? "";
      emulator.clock.advance(31 * DAY_MS);
      const [fresh] = await submitSeveral(client, 1);
      expect((await list(client)).ids).toEqual([fresh]);
      expect((await list(client, { StartTime: created, EndTime: created })).ids).toEqual([old]);
      expect((await list(client, { StartTime: created })).ids).toEqual([old]);
    }));

  it("shows no jobs of more than a year ago", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await submitSeveral(client, 1);
      const created = (await list(client)).MediaProducingJobList[0]?.CreateTime ?? "";
      emulator.clock.advance(366 * DAY_MS);
      expect((await list(client, { StartTime: created, EndTime: created })).ids).toEqual([]);
    }));

  it.each<[what: string, parameter: string, query: Record<string, string>]>([
    [
      "more than 30 days",
      "StartTime",
      { StartTime: "2024-01-01T00:00:00Z", EndTime: "2024-02-01T00:00:00Z" },
    ],
    [
      "an end before the start",
      "EndTime",
      { StartTime: "2024-01-02T00:00:00Z", EndTime: "2024-01-01T00:00:00Z" },
    ],
    ["a time in other form", "StartTime", { StartTime: "2024-01-02" }],
    ["more than 100 at once", "MaxResults", { MaxResults: "101" }],
    ["none at once", "MaxResults", { MaxResults: "0" }],
    ["an unknown status", "Status", { Status: "Finished" }],
    ["an unknown order", "SortBy", { SortBy: "Duration:Asc" }],
    ["a token it never gave out", "NextToken", { NextToken: "nonsense" }],
  ])("refuses %s", (_what, parameter, query) =>
    withEmulator({}, async ({ client }) => {
      const refusal = await client.refusal("ListMediaProducingJobs", query);
      expect(refusal).toMatchObject({ code: "InvalidParameter", statusCode: 400 });
      expect(refusal.data.Message).toContain(`"${parameter}"`);
    }),
  );
});
