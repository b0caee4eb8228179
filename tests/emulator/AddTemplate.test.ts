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

  it("takes its Config from the body, of type Timeline only", () =>
    withEmulator({}, async ({ client }) => {
      const Config = JSON.stringify(CONFIG);
      const named = { Name: "x", Type: "Timeline" };
      expect((await client.refusal("AddTemplate", { ...named, Config })).data.Message).toContain('"Config"');
      expect(
        (await client.refusal("AddTemplate", { Name: "x", Type: "VETemplate" }, { Config })).data.Message,
      ).toContain('"Type"');
    }));
});
