import { z } from "zod";
import type { EmulatorClient } from "../support/emulatorClient";
import { withEmulator } from "../support/emulatorFixture";

const CONFIG = '{"VideoTracks":[{"VideoTrackClips":[{"MediaId":"$Clip"}]}]}';

async function addTemplate(client: EmulatorClient, Name: string): Promise<string> {
  const added = await client.call("AddTemplate", { Name, Type: "Timeline" }, { Config: CONFIG });
  return z.object({ Template: z.object({ TemplateId: z.string() }) }).parse(added).Template.TemplateId;
}

describe("GetTemplateParams", () => {
  it("names what a caller fills", () =>
    withEmulator({}, async ({ client }) => {
      const TemplateId = await addTemplate(client, "One");
      expect(await client.call("GetTemplateParams", { TemplateId })).toMatchObject({
        TemplateId,
        ParamList: [{ Key: "Clip", Type: "Media" }],
      });
    }));

  it("knows no other templates", () =>
    withEmulator({}, async ({ client }) => {
      expect(await client.refusal("GetTemplateParams", { TemplateId: "none" })).toMatchObject({
        code: "TemplateNotFound",
      });
    }));
});
