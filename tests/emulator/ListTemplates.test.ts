import { z } from "zod";
import type { EmulatorClient } from "../support/emulatorClient";
import { withEmulator } from "../support/emulatorFixture";

const CONFIG = '{"VideoTracks":[{"VideoTrackClips":[{"MediaId":"$Clip"}]}]}';

async function addTemplate(client: EmulatorClient, Name: string): Promise<string> {
  const added = await client.call("AddTemplate", { Name, Type: "Timeline" }, { Config: CONFIG });
  return z.object({ Template: z.object({ TemplateId: z.string() }) }).parse(added).Template.TemplateId;
}

const listSchema = z.object({
  TotalCount: z.number(),
  Templates: z.array(z.looseObject({ TemplateId: z.string(), Name: z.string() })),
});

async function list(client: EmulatorClient, query: Record<string, string>) {
  const { TotalCount, Templates } = listSchema.parse(await client.call("ListTemplates", query));
  return { TotalCount, names: Templates.map(({ Name }) => Name) };
}

describe("ListTemplates", () => {
  it("lists the newest first, page by page", () =>
    withEmulator({}, async ({ client, emulator }) => {
      for (const name of ["a", "b", "c"]) {
        await addTemplate(client, name);
        emulator.clock.advance(1_000);
      }
      expect(await list(client, {})).toEqual({ TotalCount: 3, names: ["c", "b", "a"] });
      expect(await list(client, { PageNo: "2", PageSize: "2" })).toEqual({ TotalCount: 3, names: ["a"] });
      expect((await list(client, { SortType: "CreationTime:Asc" })).names).toEqual(["a", "b", "c"]);
    }));

  it("finds by a part of the name, by the id, by type and by source", () =>
    withEmulator({}, async ({ client }) => {
      const id = await addTemplate(client, "opening-1");
      await addTemplate(client, "closing-1");
      expect((await list(client, { Keyword: "opening" })).names).toEqual(["opening-1"]);
      expect((await list(client, { Keyword: id })).names).toEqual(["opening-1"]);
      expect((await list(client, { Type: "BatchEditing" })).TotalCount).toBe(0);
      expect((await list(client, { CreateSource: "WebSDK" })).TotalCount).toBe(0);
    }));
});
