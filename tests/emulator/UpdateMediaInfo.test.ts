import { withEmulator } from "../support/emulatorFixture";
import { BUCKET_URL, putStill, renderFilm } from "../support/emulatorJobs";

describe("UpdateMediaInfo", () => {
  it("changes what is given and leaves the rest", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const { MediaId = "" } = await renderFilm(client, {
        query: { MediaMetadata: '{"Title":"Old","Description":"Kept"}' },
      });
      const changes = { Title: "New", MediaTags: "a", CateId: "7", ReferenceId: "ref-123", UserData: "{}" };
      expect(await client.call("UpdateMediaInfo", { MediaId, ...changes })).toMatchObject({ MediaId });
      const InputURL = `${BUCKET_URL}/out/film.mp4`;
      await client.call("UpdateMediaInfo", { InputURL, MediaTags: "b", AppendTags: "true" });
      expect(await client.call("GetMediaInfo", { MediaId })).toMatchObject({
        MediaInfo: {
          MediaBasicInfo: { ...changes, CateId: 7, MediaTags: "a,b", Description: "Kept" },
        },
      });
      await client.call("UpdateMediaInfo", { MediaId, MediaTags: "c" });
      expect(await client.call("GetMediaInfo", { MediaId })).toMatchObject({
        MediaInfo: { MediaBasicInfo: { MediaTags: "c" } },
      });
    }));

  it("refuses what is not there, and short reference ids", () =>
    withEmulator({}, async ({ client }) => {
      const MediaId = "0".repeat(32);
      expect((await client.refusal("UpdateMediaInfo", { MediaId, Title: "x" })).code).toBe(
        "ResourceNotFound",
      );
      expect((await client.refusal("UpdateMediaInfo", { MediaId, ReferenceId: "short" })).code).toBe(
        "InvalidParameter",
      );
      expect((await client.refusal("UpdateMediaInfo", { Title: "x" })).code).toBe("InvalidParameter");
    }));
});
