import { z } from "zod";
import type { EmulatorClient } from "../support/emulatorClient";
import { withEmulator } from "../support/emulatorFixture";
import { putStill, renderFilm, STILL_URL, submission } from "../support/emulatorJobs";

const CONFIG = {
  VideoTracks: [
    {
      VideoTrackClips: [
        {
          Sys_Type: "ArrayItems",
          Sys_ArrayObject: "$Stills",
          Sys_Template: { Type: "Image", MediaURL: "$Url", Duration: "$Seconds:2" },
        },
      ],
    },
  ],
};

async function addTemplate(client: EmulatorClient, config: unknown): Promise<string> {
  const answer = await client.call(
    "AddTemplate",
    { Name: "Stills", Type: "Timeline" },
    { Config: JSON.stringify(config) },
  );
  expect(answer).toMatchObject({ Template: { Name: "Stills", Type: "Timeline", Status: "Available" } });
  return z.object({ Template: z.object({ TemplateId: z.string() }) }).parse(answer).Template.TemplateId;
}

describe("AddTemplate", () => {
  it("makes a template that jobs are rendered from", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const TemplateId = await addTemplate(client, CONFIG);
      const ClipsParam = JSON.stringify({ Stills: [{ Url: STILL_URL }, { Url: STILL_URL, Seconds: 3 }] });
      const job = await renderFilm(client, { timeline: undefined, query: { TemplateId, ClipsParam } });
      expect(job).toMatchObject({ Status: "Success", TemplateId, ClipsParam });
      expect(job.Duration).toBeCloseTo(5, 1);
    }));

  it("refuses clips that leave a placeholder open", () =>
    withEmulator({}, async ({ client }) => {
      const TemplateId = await addTemplate(client, CONFIG);
      const query = { TemplateId, ClipsParam: "{}" };
      const refusal = await client.refusal(...submission({ timeline: undefined, query }));
      expect(refusal.code).toBe("InvalidParameter");
      expect(refusal.data.Message).toContain("$Stills");
    }));

  it("needs no Name", () =>
    withEmulator({}, async ({ client }) => {
      const answer = await client.call(
        "AddTemplate",
        { Type: "Timeline" },
        { Config: JSON.stringify(CONFIG) },
      );
      const { TemplateId } = z
        .object({ Template: z.looseObject({ TemplateId: z.string() }) })
        .parse(answer).Template;
      expect(await client.call("GetTemplate", { TemplateId })).toMatchObject({
        Template: { TemplateId, Config: JSON.stringify(CONFIG) },
      });
    }));

  it("needs a Config", () =>
    withEmulator({}, async ({ client }) => {
      const named = { Name: "x", Type: "Timeline" };
      expect((await client.refusal("AddTemplate", named)).data.Message).toContain('"Config"');
    }));

  it.each([
    ["BatchEditing", { InputTemplateConfig: {} }, "OutputTemplateConfig"],
    ["VETemplate", { url: "x" }, "oss_url"],
  ])("refuses a Config that is none of type %s", (Type, config, says) =>
    withEmulator({}, async ({ client }) => {
      const refusal = await client.refusal("AddTemplate", { Type }, { Config: JSON.stringify(config) });
      expect(refusal.data.Message).toContain(says);
    }),
  );

  it("looks into a VETemplate first: it is Available, or ProcessFailed where its file is missing", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      for (const [url, becomes] of [
        [STILL_URL, "Available"],
        [STILL_URL.replace(/[^/]*$/u, "none.zip"), "ProcessFailed"],
      ] as const) {
        const Config = JSON.stringify({ oss_url: url });
        const added = await client.call("AddTemplate", { Type: "VETemplate" }, { Config });
        const { TemplateId } = idSchema.parse(added).Template;
        expect(await client.call("GetTemplate", { TemplateId })).toMatchObject({
          Template: { Status: "Processing" },
        });
        emulator.clock.advance(2_000);
        expect(await client.call("GetTemplate", { TemplateId })).toMatchObject({
          Template: { Status: becomes },
        });
      }
    }));

  it("makes a template of type BatchEditing, which is not rendered by itself", () =>
    withEmulator({}, async ({ client }) => {
      const Config = JSON.stringify({ OutputTemplateConfig: { Width: 640, Height: 360 } });
      const added = await client.call("AddTemplate", { Type: "BatchEditing" }, { Config });
      const query = { TemplateId: idSchema.parse(added).Template.TemplateId, ClipsParam: "{}" };
      const refusal = await client.refusal(...submission({ timeline: undefined, query }));
      expect(refusal.data.Message).toContain("BatchEditing");
    }));
});

const idSchema = z.object({ Template: z.object({ TemplateId: z.string() }) });
