import { withEmulator } from "../support/emulatorFixture";
import { putStill, renderFilm, STILL_TIMELINE, submitJob } from "../support/emulatorJobs";

describe("GetEditingProject", () => {
  it("shows the project that every job has", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      emulator.jobs.hold();
      const { ProjectId } = await submitJob(client, { query: { ProjectMetadata: '{"Title":"Mine"}' } });
      const status = async () => client.call("GetEditingProject", { ProjectId });
      expect(await status()).toMatchObject({
        Project: { ProjectId, Title: "Mine", Timeline: STILL_TIMELINE, Status: "Producing" },
      });
    }));

  it("tells how its job ended", () =>
    withEmulator({}, async ({ client, emulator }) => {
      const failed = await renderFilm(client);
      await putStill(emulator.url);
      const done = await renderFilm(client);
      expect(await client.call("GetEditingProject", { ProjectId: failed.ProjectId })).toMatchObject({
        Project: { Status: "ProduceFailed" },
      });
      expect(await client.call("GetEditingProject", { ProjectId: done.ProjectId })).toMatchObject({
        Project: { Status: "Produced", Duration: expect.closeTo(2, 1) as number },
      });
    }));

  it("knows no other projects", () =>
    withEmulator({}, async ({ client }) => {
      expect(await client.refusal("GetEditingProject", { ProjectId: "0".repeat(32) })).toMatchObject({
        code: "ProjectNotFound",
        statusCode: 404,
      });
      expect((await client.refusal("GetEditingProject")).code).toBe("InvalidParameter");
    }));
});
