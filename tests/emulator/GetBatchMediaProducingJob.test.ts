import { finishedBatch, getBatch, submitBatch } from "../support/emulatorBatches";
import { withEmulator } from "../support/emulatorFixture";
import { jobWithStatus, putStill } from "../support/emulatorJobs";

describe("GetBatchMediaProducingJob", () => {
  it("shows the batch as it was asked for, from Init to Finished", () =>
    withEmulator({}, async ({ client, emulator }) => {
      emulator.jobs.hold();
      emulator.pacing.renderTimeMs = 1000;
      const JobId = await submitBatch(client, { query: { UserData: '{"a":1}' } });
      expect(await getBatch(client, JobId)).toMatchObject({
        ...{ JobId, JobType: "Script", UserData: '{"a":1}', Extend: "{}" },
        Status: expect.stringMatching(/^(Init|Processing)$/) as string,
        InputConfig: expect.stringContaining("MediaGroupArray") as string,
        OutputConfig: expect.stringContaining("{index}") as string,
      });
      emulator.clock.advance(1000);
      const [first] = (await getBatch(client, JobId)).SubJobList;
      await jobWithStatus(client, first?.JobId ?? "", "Processing");
      const running = await getBatch(client, JobId);
      expect(running).toMatchObject({ Status: "Processing" });
      expect(running.CompleteTime).toBeUndefined();
      emulator.jobs.release();
      expect((await finishedBatch(client, JobId)).CompleteTime).toBeDefined();
    }));

  it("is Finished also when films failed, and names their errors otherwise than a job does", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      emulator.jobs.failNext({ code: "ProduceFailed", message: "No." });
      const { SubJobList } = await finishedBatch(client, await submitBatch(client));
      expect(SubJobList).toMatchObject([
        { Status: "Failed", ErrorCode: "ProduceFailed", ErrorMessage: "No." },
        { Status: "Success" },
      ]);
      expect(SubJobList[0]).not.toHaveProperty("Code");
    }));

  it("knows batches for a year, and no others", () =>
    withEmulator({}, async ({ client, emulator }) => {
      const JobId = await submitBatch(client);
      emulator.clock.advance(366 * 24 * 3600_000);
      for (const unknown of [JobId, "0".repeat(32)]) {
        expect(await client.refusal("GetBatchMediaProducingJob", { JobId: unknown })).toMatchObject({
          code: "JobNotFound",
          statusCode: 404,
        });
      }
    }));
});
