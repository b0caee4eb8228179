import { z } from "zod";
import { withEmulator } from "../support/emulatorFixture";
import { putStill, renderFilm, STILL_TIMELINE, submission } from "../support/emulatorJobs";

const createdSchema = z.object({ Project: z.looseObject({ ProjectId: z.string(), Status: z.number() }) });

describe("CreateEditingProject", () => {
  it("makes a project that can be rendered", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const created = await client.call(
        "CreateEditingProject",
        { Title: "Mine" },
        { Timeline: STILL_TIMELINE },
      );
      const { ProjectId, Status } = createdSchema.parse(created).Project;
      expect(Status).toBe(2);
      expect(await client.call("GetEditingProject", { ProjectId })).toMatchObject({
        Project: { Title: "Mine", Timeline: STILL_TIMELINE, Status: "Editing" },
      });
      const job = await renderFilm(client, { timeline: undefined, query: { ProjectId } });
      expect(job).toMatchObject({ Status: "Success", ProjectId });
    }));

  it("makes a draft, which can't be rendered yet", () =>
    withEmulator({}, async ({ client }) => {
      const created = createdSchema.parse(await client.call("CreateEditingProject", { Title: "Mine" }));
      const { ProjectId, Status } = created.Project;
      expect(Status).toBe(1);
      const refusal = await client.refusal(...submission({ timeline: undefined, query: { ProjectId } }));
      expect(refusal.data.Message).toContain("The project has no Timeline.");
    }));

  it("needs a title", () =>
    withEmulator({}, async ({ client }) => {
      expect((await client.refusal("CreateEditingProject")).data.Message).toContain('"Title"');
    }));
});
