import { z } from "zod";
import type { EmulatorClient } from "../support/emulatorClient";
import { withEmulator } from "../support/emulatorFixture";

const CONFIG = '{"VideoTracks":[{"VideoTrackClips":[{"MediaId":"$Clip"}]}]}';

async function addTemplate(client: EmulatorClient, Name: string): Promise<string> {
  const added = await client.call("AddTemplate", { Name, Type: "Timeline" }, { Config: CONFIG });
  return z.object({ Template: z.object({ TemplateId: z.string() }) }).parse(added).Template.TemplateId;
}

describe("UpdateTemplate", () => {
  it("changes what is given, and nothing else", () =>
    withEmulator({}, async ({ client, emulator }) => {
      const TemplateId = await addTemplate(client, "Before");
      emulator.clock.advance(60_000);
      await client.call("UpdateTemplate", { TemplateId, Name: "After" });
      const { Template } = templateSchema.parse(await client.call("GetTemplate", { TemplateId }));
      expect(Template).toMatchObject({ Name: "After", Type: "Timeline", Config: CONFIG });
      expect(Date.parse(Template.ModifiedTime) - Date.parse(Template.CreationTime)).toBeGreaterThanOrEqual(
        60_000,
      );
    }));

  it("takes another Config", () =>
    withEmulator({}, async ({ client }) => {
      const TemplateId = await addTemplate(client, "One");
      await client.call("UpdateTemplate", { TemplateId }, { Config: '{"VideoTracks":[]}' });
      expect(await client.call("GetTemplate", { TemplateId })).toMatchObject({
        Template: { Config: '{"VideoTracks":[]}', Name: "One" },
      });
    }));

  it("knows no other templates", () =>
    withEmulator({}, async ({ client }) => {
      expect(await client.refusal("UpdateTemplate", { TemplateId: "none" })).toMatchObject({
        code: "TemplateNotFound",
      });
    }));
});

const templateSchema = z.object({
  Template: z.looseObject({ CreationTime: z.string(), ModifiedTime: z.string() }),
});
