import { existsSync } from "node:fs";
import { join } from "node:path";
import { withEmulator } from "../support/emulatorFixture";
import { BUCKET_URL, getJob, putStill, renderFilm } from "../support/emulatorJobs";

const UNKNOWN_ID = "0".repeat(32);
const FILM = "oss/films/out/film.mp4";

describe("DeleteMediaInfos", () => {
  it("forgets the media and keeps the file", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const { MediaId = "", JobId } = await renderFilm(client);
      expect(await client.call("DeleteMediaInfos", { MediaIds: MediaId })).toMatchObject({
        ForbiddenList: [],
        IgnoredList: [],
      });
      expect((await client.refusal("GetMediaInfo", { MediaId })).code).toBe("ResourceNotFound");
      expect(existsSync(join(emulator.dataDir, FILM))).toBe(true);
      expect(await getJob(client, JobId)).toMatchObject({ Status: "Success", MediaId });
    }));

  it.each<[how: string, by: "MediaIds" | "InputURLs", yes: string]>([
    ["MediaId", "MediaIds", "true"],
    ["InputURL", "InputURLs", "true"],
    ["MediaId, in the letters of Python's SDK", "MediaIds", "True"],
  ])("removes the file when asked to, by %s", (_how, by, yes) =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const InputURLs = `${BUCKET_URL}/out/film.mp4`;
      const { MediaId = "" } = await renderFilm(client);
      const item = by === "MediaIds" ? MediaId : InputURLs;
      expect(existsSync(join(emulator.dataDir, FILM))).toBe(true);
      await client.call("DeleteMediaInfos", { [by]: item, DeletePhysicalFiles: yes });
      expect(existsSync(join(emulator.dataDir, FILM))).toBe(false);
    }),
  );

  it("keeps the file when told False", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const { MediaId = "" } = await renderFilm(client);
      await client.call("DeleteMediaInfos", { MediaIds: MediaId, DeletePhysicalFiles: "False" });
      expect(existsSync(join(emulator.dataDir, FILM))).toBe(true);
      const refusal = await client.refusal("DeleteMediaInfos", {
        MediaIds: MediaId,
        DeletePhysicalFiles: "yes",
      });
      expect(refusal.data.Message).toContain('"DeletePhysicalFiles"');
    }));

  it("names what it did not delete, and deletes the rest", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const first = await renderFilm(client);
      const second = await renderFilm(client, { config: { MediaURL: `${BUCKET_URL}/out/2.mp4` } });
      emulator.assumptions.set({ undeletableMedia: [first.MediaId ?? ""] });
      const MediaIds = [first.MediaId, UNKNOWN_ID, second.MediaId].join(",");
      expect(await client.call("DeleteMediaInfos", { MediaIds, DeletePhysicalFiles: "true" })).toMatchObject({
        ForbiddenList: [first.MediaId],
        IgnoredList: [UNKNOWN_ID],
      });
      expect(existsSync(join(emulator.dataDir, FILM))).toBe(true);
      expect(existsSync(join(emulator.dataDir, "oss/films/out/2.mp4"))).toBe(false);
    }));

  it("takes 20 at most", () =>
    withEmulator({}, async ({ client }) => {
      const ids = (count: number) => ({ MediaIds: new Array(count).fill(UNKNOWN_ID).join(",") });
      expect(await client.call("DeleteMediaInfos", ids(20))).toHaveProperty("IgnoredList");
      expect((await client.refusal("DeleteMediaInfos", ids(21))).code).toBe("InvalidParameter");
      expect((await client.refusal("DeleteMediaInfos")).code).toBe("InvalidParameter");
    }));
});
