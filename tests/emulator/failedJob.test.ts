import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { withEmulator } from "../support/emulatorFixture";
import { putStill, renderFilm, STILL_TIMELINE, STILL_URL } from "../support/emulatorJobs";

describe("a job fails", () => {
  it("when materials are not there, and names them", () =>
    withEmulator({}, async ({ client }) => {
      const clips = [{ MediaURL: STILL_URL, Type: "Image", Duration: 1 }, { MediaId: "0".repeat(32) }];
      const job = await renderFilm(client, {
        timeline: JSON.stringify({ VideoTracks: [{ VideoTrackClips: clips }] }),
      });
      expect(job).toMatchObject({ Status: "Failed", Code: "InvalidMaterial.NotFound" });
      expect(job.Message).toContain(STILL_URL);
      expect(job.Message).toContain("0".repeat(32));
      expect(job.CompleteTime).toBeDefined();
      expect(job.Duration).toBeUndefined();
    }));

  it.each([
    [4097, 640],
    [2161, 2161],
  ])("when it asks for %i x %i, with ICE's own words", (Width, Height) =>
    withEmulator({}, async ({ client }) => {
      expect(await renderFilm(client, { config: { Width, Height } })).toMatchObject({
        Status: "Failed",
        Code: "ExceededMaximumValue",
        Message: 'The specified "Width_Height" has exceeded maximum value.',
      });
    }),
  );

  it("when its timeline shows nothing", () =>
    withEmulator({}, async ({ client }) => {
      const job = await renderFilm(client, { timeline: JSON.stringify({ VideoTracks: [] }) });
      expect(job).toMatchObject({ Status: "Failed" });
      expect(job.Code).toMatch(/Timeline/);
    }));

  it("when its render takes longer than it may, and leaves nothing running", () =>
    withEmulator({ speed: "real", renderLimitMs: 700 }, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const job = await renderFilm(client, {
        timeline: STILL_TIMELINE.replace('"Duration":2', '"Duration":600'),
        config: { Width: 1920, Height: 1080 },
      });
      expect(job).toMatchObject({
        Status: "Failed",
        Code: "ProduceFailed",
        Message: "The render was ended: it took longer than 700 ms (renderLimitMs).",
      });
      expect(readdirSync(join(emulator.dataDir, "work"))).toEqual([]);
    }));

  it("and leaves the film that was there before", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const first = await renderFilm(client);
      emulator.jobs.failNext({ code: "ProduceFailed", message: "No." });
      expect(await renderFilm(client)).toMatchObject({ Status: "Failed" });
      expect(existsSync(join(emulator.dataDir, "oss/films/out/film.mp4"))).toBe(true);
      expect(await client.call("GetMediaInfo", { MediaId: first.MediaId ?? "" })).toHaveProperty("MediaInfo");
    }));
});
