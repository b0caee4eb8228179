import { z } from "zod";
import { withEmulator } from "../support/emulatorFixture";

describe("GetTemplate", () => {
  it("shows a template", () =>
    withEmulator({}, async ({ client }) => {
      const added = await client.call(
        "AddTemplate",
        { Name: "One", Type: "Timeline", CoverUrl: "https://example.com/c.png" },
        { Config: '{"VideoTracks":[]}' },
      );
      const { TemplateId } = z
        .object({ Template: z.object({ TemplateId: z.string() }) })
        .parse(added).Template;
      expect(await client.call("GetTemplate", { TemplateId })).toMatchObject({
        Template: {
          TemplateId,
          Name: "One",
          Type: "Timeline",
          Config: '{"VideoTracks":[]}',
          CoverURL: "https://example.com/c.png",
          Status: "Available",
        },
      });
    }));

  it("knows no other templates", () =>
    withEmulator({}, async ({ client }) => {
      expect(await client.refusal("GetTemplate", { TemplateId: "none" })).toMatchObject({
        code: "TemplateNotFound",
        statusCode: 404,
      });
    }));
});
