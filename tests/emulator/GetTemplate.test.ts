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

  it("says what a caller has to fill, with the media apart from the texts", () =>
    withEmulator({}, async ({ client }) => {
      const clip = { MediaId: "$Clip", Effects: [{ Type: "Text", Content: "$标题:Hello" }] };
      const list = { Sys_Type: "ArrayItems", Sys_ArrayObject: "$Rest", Sys_Template: { MediaURL: "$Url" } };
      const Config = JSON.stringify({ VideoTracks: [{ VideoTrackClips: [clip, list] }] });
      const added = await client.call("AddTemplate", { Type: "Timeline" }, { Config });
      const { TemplateId } = z
        .object({ Template: z.object({ TemplateId: z.string() }) })
        .parse(added).Template;
      expect(await client.call("GetTemplate", { TemplateId })).toMatchObject({
        Template: {
          ClipsParam: JSON.stringify({ Clip: "mediaId", 标题: "text", Rest: [{ Url: "mediaId" }] }),
        },
      });
    }));
});
