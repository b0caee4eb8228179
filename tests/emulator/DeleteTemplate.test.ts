import { z } from "zod";
import type { EmulatorClient } from "../support/emulatorClient";
import { withEmulator } from "../support/emulatorFixture";

const CONFIG = '{"VideoTracks":[{"VideoTrackClips":[{"MediaId":"$Clip"}]}]}';

async function addTemplate(client: EmulatorClient, Name: string): Promise<string> {
  const added = await client.call("AddTemplate", { Name, Type: "Timeline" }, { Config: CONFIG });
  return z.object({ Template: z.object({ TemplateId: z.string() }) }).parse(added).Template.TemplateId;
}

describe("DeleteTemplate", () => {
  it("deletes those named, as a GET too, and passes over what is not there", () =>
    withEmulator({}, async ({ client }) => {
      const [one, other, kept] = [
        await addTemplate(client, "One"),
        await addTemplate(client, "Other"),
        await addTemplate(client, "Kept"),
      ];
      await client.call("DeleteTemplate", { TemplateIds: `${one},none,${other}` }, undefined, "GET");
      for (const TemplateId of [one, other]) {
        expect(await client.refusal("GetTemplate", { TemplateId })).toMatchObject({
          code: "TemplateNotFound",
        });
      }
      expect(await client.call("GetTemplate", { TemplateId: kept })).toMatchObject({
        Template: { Name: "Kept" },
      });
    }));
});
