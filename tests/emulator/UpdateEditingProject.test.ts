import { withEmulator } from "../support/emulatorFixture";
import { putStill, renderFilm, STILL_TIMELINE, submitJob } from "../support/emulatorJobs";

describe("UpdateEditingProject", () => {
  it("changes what is given, and the next render of the project shows it", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const { ProjectId, JobId } = await submitJob(client, { query: { ProjectMetadata: '{"Title":"Old"}' } });
      const Timeline = STILL_TIMELINE.replace('"Duration":2', '"Duration":3');
      const answer = await client.call(
        "UpdateEditingProject",
        { ProjectId, Description: "New" },
        { Timeline },
      );
      expect(Object.keys(answer)).toEqual(["RequestId"]);
      expect(await client.call("GetEditingProject", { ProjectId })).toMatchObject({
        Project: { Title: "Old", Description: "New", Timeline },
      });
      const again = await renderFilm(client, { timeline: undefined, query: { ProjectId } });
      expect(again).toMatchObject({ Status: "Success", ProjectId });
      expect(again.Duration).toBeCloseTo(3, 1);
      expect(again.JobId).not.toBe(JobId);
    }));

  it("refuses a timeline that is no JSON, the status of a live project, and a project that is not there", () =>
    withEmulator({}, async ({ client }) => {
      const { ProjectId } = await submitJob(client);
      expect((await client.refusal("UpdateEditingProject", { ProjectId }, { Timeline: "{" })).code).toBe(
        "InvalidParameter",
      );
      const live = await client.refusal("UpdateEditingProject", { ProjectId, BusinessStatus: "Reserving" });
      expect(live.data.Message).toContain("Live projects are not emulated");
      expect(await client.refusal("UpdateEditingProject", { ProjectId: "0".repeat(32) })).toMatchObject({
        code: "ProjectNotFound",
        statusCode: 404,
      });
    }));
});
