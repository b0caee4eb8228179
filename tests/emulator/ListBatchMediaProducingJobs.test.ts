import { z } from "zod";
import type { EmulatorClient } from "../support/emulatorClient";
import { finishedBatch, getBatch, submitBatch } from "../support/emulatorBatches";
import { withEmulator } from "../support/emulatorFixture";
import { STILL_URL } from "../support/emulatorJobs";

const pageSchema = z.object({
  EditingBatchJobList: z.array(z.looseObject({ JobId: z.string() })),
  MaxResults: z.number(),
  NextToken: z.string().optional(),
});

async function list(client: EmulatorClient, query: Record<string, string> = {}) {
  const page = pageSchema.parse(await client.call("ListBatchMediaProducingJobs", query));
  return { ...page, ids: page.EditingBatchJobList.map(({ JobId }) => JobId) };
}

describe("ListBatchMediaProducingJobs", () => {
  it.each(["desc", "asc"])("goes through all pages, %s, MaxResults being a number", (SortBy) =>
    withEmulator({}, async ({ client }) => {
      const submitted: string[] = [];
      for (let index = 0; index < 3; index++) submitted.push(await submitBatch(client));
      const first = await list(client, { SortBy, MaxResults: "2" });
      expect(first.MaxResults).toBe(2);
      const second = await list(client, { SortBy, MaxResults: "2", NextToken: first.NextToken ?? "" });
      expect([...first.ids, ...second.ids]).toEqual(SortBy === "asc" ? submitted : submitted.reverse());
      expect(second.NextToken).toBeUndefined();
    }),
  );

  it("filters by id, type, status and time", () =>
    withEmulator({}, async ({ client, emulator }) => {
      const script = await submitBatch(client);
      await finishedBatch(client, script);
      emulator.jobs.hold();
      const input = { MediaGroupArray: undefined, MediaArray: [STILL_URL] };
      const mix = await submitBatch(client, { input });
      expect((await list(client, { JobId: mix })).ids).toEqual([mix]);
      expect((await list(client, { JobType: "Script" })).ids).toEqual([script]);
      expect((await list(client, { JobType: "Smart_Mix" })).ids).toEqual([mix]);
      expect((await list(client, { Status: "Finished" })).ids).toEqual([script]);
      emulator.clock.advance(31 * 24 * 3600_000);
      expect((await list(client)).ids).toEqual([]);
    }));

  it("finds a batch's own jobs by MasterJobId, in ListMediaProducingJobs", () =>
    withEmulator({}, async ({ client }) => {
      const [MasterJobId] = [await submitBatch(client), await submitBatch(client)];
      const answer = await client.call("ListMediaProducingJobs", { MasterJobId, SortBy: "CreationTime:Asc" });
      const { SubJobList } = await getBatch(client, MasterJobId);
      expect(answer["MediaProducingJobList"]).toMatchObject(SubJobList.map(({ JobId }) => ({ JobId })));
      expect(SubJobList).toHaveLength(2);
    }));

  it.each<[parameter: string, query: Record<string, string>]>([
    ["Status", { Status: "Success" }],
    ["SortBy", { SortBy: "CreationTime:Desc" }],
    ["MaxResults", { MaxResults: "101" }],
    ["NextToken", { NextToken: "nonsense" }],
    ["StartTime", { StartTime: "yesterday" }],
  ])("refuses a wrong %s", (parameter, query) =>
    withEmulator({}, async ({ client }) => {
      const refusal = await client.refusal("ListBatchMediaProducingJobs", query);
      expect(refusal.code).toBe("InvalidParameter");
      expect(refusal.data.Message).toContain(`"${parameter}"`);
    }),
  );
});
