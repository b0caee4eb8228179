import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { start } from "../../emulator/src/start";
import { withEmulator } from "../support/emulatorFixture";
import { getJob, jobWithStatus, putStill, renderFilm, submitJob } from "../support/emulatorJobs";

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "ice-data-"));
});

afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

describe("over a restart", () => {
  it("jobs, media, projects and tokens are kept", async () => {
    const query = { ClientToken: "token-1" };
    let ids = { JobId: "", MediaId: "", ProjectId: "" };
    await withEmulator({ dataDir }, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const { JobId, MediaId = "", ProjectId } = await renderFilm(client, { query });
      ids = { JobId, MediaId, ProjectId };
    });
    await withEmulator({ dataDir }, async ({ client }) => {
      expect(await getJob(client, ids.JobId)).toMatchObject({ ...ids, Status: "Success", Progress: 100 });
      expect(await client.call("GetMediaInfo", { MediaId: ids.MediaId })).toHaveProperty("MediaInfo");
      expect(await client.call("GetEditingProject", { ProjectId: ids.ProjectId })).toHaveProperty("Project");
      expect((await submitJob(client, { query })).JobId).toBe(ids.JobId);
    });
  });

  it("an unfinished job starts again, and leaves nothing behind", async () => {
    let jobId = "";
    await withEmulator({ dataDir, renderTimeMs: 600_000 }, async ({ client, emulator }) => {
      await putStill(emulator.url);
      jobId = (await submitJob(client)).JobId;
      emulator.clock.advance(100_000);
      await jobWithStatus(client, jobId, "Processing");
    });
    writeFileSync(join(dataDir, "work", "leftover"), "x");
    await withEmulator({ dataDir }, async ({ client }) => {
      expect(await jobWithStatus(client, jobId, "Success", "Failed")).toMatchObject({ Status: "Success" });
      expect(existsSync(join(dataDir, "work", "leftover"))).toBe(false);
    });
  });

  it("a job that was set by hand stays as it is", async () => {
    let jobId = "";
    await withEmulator({ dataDir }, async ({ client, emulator }) => {
      emulator.jobs.hold();
      jobId = (await submitJob(client)).JobId;
      emulator.jobs.set(jobId, { status: "Processing", progress: 12 });
    });
    await withEmulator({ dataDir }, async ({ client, emulator }) => {
      await putStill(emulator.url);
      await renderFilm(client);
      expect(await getJob(client, jobId)).toMatchObject({ Status: "Processing", Progress: 12 });
    });
  });
});

describe("the folder", () => {
  it("belongs to one emulator at a time", () =>
    withEmulator({ dataDir }, async () => {
      await expect(start({ dataDir })).rejects.toThrow(
        `Another ice-emulator uses the folder ${dataDir}: stop it, or give another folder.`,
      );
    }));

  it("is made when it is not there, and kept", async () => {
    const deep = join(dataDir, "a", "b");
    await withEmulator({ dataDir: deep }, () => Promise.resolve());
    expect(existsSync(join(deep, "ice.sqlite"))).toBe(true);
  });

  it("is a temporary one by default, and removed by stop()", async () => {
    let own = "";
    await withEmulator({}, ({ emulator }) => {
      own = emulator.dataDir;
      expect(existsSync(own)).toBe(true);
      return Promise.resolve();
    });
    expect(existsSync(own)).toBe(false);
  });

  it("is refused in a sentence when it can't be one", async () => {
    const file = join(dataDir, "file");
    writeFileSync(file, "x");
    await expect(start({ dataDir: file })).rejects.toThrow(
      `The folder ${file} can't be used: a file is in its way.`,
    );
    await expect(start({ dataDir: join(file, "in") })).rejects.toThrow("a file is in its way.");
    // Nothing of it stays open: where the file is gone, it starts.
    const objects = join(dataDir, "oss");
    writeFileSync(objects, "x");
    await expect(start({ dataDir })).rejects.toThrow(
      `The folder ${dataDir} can't be used: a file is in its way.`,
    );
    rmSync(objects);
    await (await start({ dataDir })).stop();
    writeFileSync(join(dataDir, "ice.sqlite"), "This is no database.".repeat(100));
    await expect(start({ dataDir })).rejects.toThrow(`The folder ${dataDir} can't be used:`);
  });
});

describe("start", () => {
  it("takes the port it is given, or says that it is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    try {
      const address = other.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      await expect(start({ port })).rejects.toThrow(
        `The port ${port} is taken: choose another, or 0 for a free one.`,
      );
    } finally {
      other.close();
    }
  });

  it.each([
    [{ port: 70_000 }, "port"],
    [{ accessKeyId: "with space" }, "accessKeyId"],
    [{ region: "" }, "region"],
    [{ parallelRenders: 0 }, "parallelRenders"],
    [{ assumptions: { listLagMs: -1 } }, "assumptions.listLagMs"],
  ])("refuses %j", async (options, name) => {
    await expect(start(options)).rejects.toThrow(`The option ${name} is not valid:`);
  });

  it("can be stopped twice", async () => {
    const emulator = await start();
    await Promise.all([emulator.stop(), emulator.stop()]);
    await expect(fetch(emulator.url)).rejects.toThrow();
  });
});
