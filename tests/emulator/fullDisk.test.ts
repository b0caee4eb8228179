import { rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withEmulator } from "../support/emulatorFixture";
import { BUCKET_URL, getJob, jobWithStatus, putStill, renderFilm, submitJob } from "../support/emulatorJobs";
import { noisePng } from "../support/noisePng";
import { type SmallDisk, smallDisk } from "../support/smallDisk";

const disk: SmallDisk | undefined = smallDisk(16);
afterAll(() => disk?.remove());

/** A film of several megabytes: noise that moves. */
const LARGE = {
  timeline: JSON.stringify({
    VideoTracks: [
      {
        VideoTrackClips: [
          {
            ...{ Type: "Image", MediaURL: `${BUCKET_URL}/in/noise.png`, Duration: 3 },
            Effects: [{ Type: "KenBurns", Start: "0,0,0.5,0.5", End: "0.5,0.5,0.5,0.5" }],
          },
        ],
      },
    ],
  }),
  config: { MediaURL: `${BUCKET_URL}/out/large.mp4`, Bitrate: 20_000 },
};

/** Takes all but so many bytes. */
function fill(folder: string, leftBytes: number): string {
  const { bavail, bsize } = statfsSync(folder);
  const file = join(folder, "filler");
  writeFileSync(file, Buffer.alloc(Math.max(0, bavail * bsize - leftBytes)));
  return file;
}

const errorCode = (error: unknown) =>
  typeof error === "object" && error !== null && "code" in error ? error.code : error;

(disk === undefined ? describe.skip : describe)("a full disk", () => {
  const folder = disk?.folder ?? "";

  it("fails the film that has no room, alone, and everything works again when there is room", () =>
    // One after the other: beside the large film, which fills the disk until it fails, no other has room either.
    withEmulator({ dataDir: folder, speed: "real", parallelRenders: 1 }, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const noise = `${emulator.url}/oss/films/in/noise.png`;
      await fetch(noise, { method: "PUT", body: Uint8Array.from(noisePng(640, 360)) });
      const filler = fill(folder, 1_500_000);
      const [large, small] = [await submitJob(client, LARGE), await submitJob(client)];
      expect(await jobWithStatus(client, large.JobId, "Success", "Failed")).toMatchObject({
        Status: "Failed",
        Code: "ProduceFailed",
        Message: "The disk of the emulator's data folder is full.",
      });
      expect(await jobWithStatus(client, small.JobId, "Success", "Failed")).toMatchObject({
        Status: "Success",
      });
      const upload = await fetch(`${emulator.url}/oss/films/large.bin`, {
        method: "PUT",
        body: new Uint8Array(2_000_000),
      });
      expect([upload.status, await upload.text()]).toEqual([
        507,
        expect.stringContaining("InsufficientStorage"),
      ]);
      rmSync(filler);
      expect(await renderFilm(client, LARGE)).toMatchObject({ Status: "Success" });
    }));

  it("with no room at all loses no job that was answered", async () => {
    let jobId = "";
    await withEmulator(
      { dataDir: folder, assumptions: { callsPerSecond: {} } },
      async ({ client, emulator }) => {
        await putStill(emulator.url);
        emulator.jobs.hold();
        jobId = (await submitJob(client)).JobId;
        await jobWithStatus(client, jobId, "Processing");
        const filler = fill(folder, 0);
        // Small writes go into what the database has already; many do not.
        const query = { UserData: JSON.stringify({ x: "y".repeat(400) }) };
        const codes: unknown[] = [];
        for (let count = 0; count < 500 && codes.length === 0; count++) {
          await submitJob(client, { query }).catch((error: unknown) => codes.push(errorCode(error)));
        }
        expect(codes).toEqual(["InternalError"]);
        emulator.jobs.release();
        expect((await getJob(client, jobId)).JobId).toBe(jobId);
        rmSync(filler);
        expect(await jobWithStatus(client, jobId, "Success", "Failed")).toBeDefined();
        expect(await renderFilm(client)).toMatchObject({ Status: "Success" });
      },
    );
    await withEmulator({ dataDir: folder }, async ({ client }) => {
      expect((await getJob(client, jobId)).JobId).toBe(jobId);
    });
  });
});
