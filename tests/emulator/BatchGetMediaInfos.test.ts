import { z } from "zod";
import { withEmulator } from "../support/emulatorFixture";
import { putStill, STILL_URL } from "../support/emulatorJobs";

const registered = z.object({ MediaId: z.string() });

describe("BatchGetMediaInfos", () => {
  it("shows those that are there, and names the others", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const { MediaId } = registered.parse(await client.call("RegisterMediaInfo", { InputURL: STILL_URL }));
      const query = { MediaIds: `${MediaId},none`, AdditionType: "FileInfo" };
      expect(await client.call("BatchGetMediaInfos", query)).toMatchObject({
        MediaInfos: [{ MediaId, MediaBasicInfo: { InputURL: STILL_URL }, FileInfoList: [{}] }],
        IgnoredList: ["none"],
      });
    }));

  it("refuses an AuthTimeout that is no number of seconds", () =>
    withEmulator({}, async ({ client }) => {
      const refusal = await client.refusal("BatchGetMediaInfos", { MediaIds: "none", AuthTimeout: "soon" });
      expect(refusal.data.Message).toContain('"AuthTimeout"');
      expect(await client.call("BatchGetMediaInfos", { MediaIds: "none", AuthTimeout: "60" })).toMatchObject({
        IgnoredList: ["none"],
      });
    }));

  it("takes 20 ids at most", () =>
    withEmulator({}, async ({ client }) => {
      const MediaIds = Array.from({ length: 21 }, (_, index) => `id${index}`).join(",");
      const refusal = await client.refusal("BatchGetMediaInfos", { MediaIds });
      expect(refusal.data.Message).toContain("20");
    }));
});
