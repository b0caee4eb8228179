import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { type Store, openStore } from "../../emulator/src/store/store";
import { finishedBatch, submitBatch } from "../support/emulatorBatches";
import { withEmulator } from "../support/emulatorFixture";
import { putStill, STILL_URL, submitJob } from "../support/emulatorJobs";
import { markedFilm } from "../support/markedFilm";
import { readEvents } from "../support/readEvents";
import { storedJob } from "../support/seedJobs";

const listSchema = z.object({ rows: z.array(z.looseObject({})), total: z.number() });

async function list(url: string, name: string) {
  const answer = await fetch(`${url}/_emulator/page/lists/${name}`);
  expect(answer.status).toBe(200);
  return listSchema.parse(await answer.json());
}

/** An emulator whose folder holds something already. */
async function withSeeded(
  seed: (store: Store) => void,
  story: (url: string) => Promise<void>,
): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "page-lists-"));
  try {
    const store = openStore(dataDir);
    store.transaction(() => seed(store));
    store.close();
    await withEmulator({ dataDir }, ({ emulator: { url } }) => story(url));
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const media = (index: number, changes: object = {}) => ({
  ...{ mediaId: `media${index}`, objectName: `films/${index}.mp4`, region: "cn-shanghai" },
  ...{ inputUrl: `https://films.oss-cn-shanghai.aliyuncs.com/${index}.mp4`, status: "Normal" as const },
  ...{ createdAtMs: index, modifiedAtMs: index },
  ...changes,
});

const template = (index: number, config: string) => ({
  ...{ templateId: `template${index}`, type: "Timeline" as const, source: "OpenAPI", createdAtMs: index },
  config,
});

describe("the page's lists", () => {
  it("are empty at first, and told of by number when they change", () =>
    withEmulator({}, async ({ client, emulator: { url } }) => {
      for (const name of ["batches", "media", "templates"])
        expect(await list(url, name)).toEqual({ rows: [], total: 0 });
      await putStill(url);
      const events = readEvents(`${url}/_emulator/page/events`);
      expect(await events.next()).toMatchObject({
        data: { lists: { batches: 0, media: 0, templates: 0 } },
      });
      await client.call("AddTemplate", { Type: "Timeline" }, { Config: "{}" });
      await events.until((data) => JSON.stringify(data).includes('"templates":1'));
      await client.call("RegisterMediaInfo", { InputURL: STILL_URL });
      // Once when it came, and once when it was looked at.
      await events.until((data) => JSON.stringify(data).includes('"media":2'));
      const batchId = await submitBatch(client);
      const told = await events.until((data) => JSON.stringify(data).includes('"batches":1'));
      expect(JSON.stringify(told)).toContain(`"batchId":"${batchId}"`);
      await finishedBatch(client, batchId);
      expect(await list(url, "batches")).toMatchObject({
        rows: [{ jobId: batchId, jobType: "Script", films: [{ name: "1.mp4" }, { name: "2.mp4" }] }],
        total: 1,
      });
      await events.close();
    }));

  it("are bounded, with a count of all, the newest first", () =>
    withSeeded(
      (store) => {
        for (let index = 0; index < 350; index += 1) {
          store.media.put(media(index));
          store.templates.put(template(index, "{}"));
        }
        for (let index = 0; index < 60; index += 1) {
          const configs = { inputConfig: "{}", outputConfig: "{}" };
          const jobId = `batch${index}`;
          store.batches.insert({ jobId, jobType: "Script", ...configs, subJobIds: [], createdAtMs: index });
        }
      },
      async (url) => {
        const [assets, templates, batches] = await Promise.all(
          ["media", "templates", "batches"].map((name) => list(url, name)),
        );
        expect([assets?.rows.length, assets?.total, assets?.rows[0]]).toMatchObject([
          300,
          350,
          { mediaId: "media349" },
        ]);
        expect([templates?.rows.length, templates?.total, templates?.rows[0]]).toMatchObject([
          300,
          350,
          { templateId: "template349" },
        ]);
        expect([batches?.rows.length, batches?.total, batches?.rows[0]]).toMatchObject([
          50,
          60,
          { jobId: "batch59" },
        ]);
      },
    ));

  it("hold no credential and no query of an address", () =>
    withSeeded(
      (store) => {
        const signed = "https://films.oss-cn-shanghai.aliyuncs.com/1.mp4?Signature=sig-1";
        store.media.put(media(1, { title: signed, inputUrl: signed, tags: signed }));
        const clip = { MediaURL: signed, Note: { AccessKeySecret: "key-2" } };
        const config = JSON.stringify({ VideoTracks: [{ VideoTrackClips: [clip] }] });
        store.templates.put({ ...template(1, config), name: signed });
        store.jobs.insert(storedJob({ masterJobId: "batch", message: signed, status: "Failed" }));
        const batch = { jobId: "batch", jobType: "Script" as const, createdAtMs: 1, subJobIds: ["job"] };
        store.batches.insert({ ...batch, inputConfig: JSON.stringify(clip), outputConfig: "{}" });
      },
      async (url) => {
        const told = ["lists/media", "lists/templates", "lists/batches", "templates/template1"].map((path) =>
          fetch(`${url}/_emulator/page/${path}`).then((answer) => answer.text()),
        );
        for (const text of await Promise.all(told)) {
          expect(text).toContain("1.mp4?…");
          expect(text).not.toMatch(/sig-1|key-2/u);
        }
      },
    ));

  it.each([
    ["lists/secrets", /no such list/u],
    ["lists/constructor", /no such list/u],
    ["templates/none", /There is no template none/u],
  ])("are a plain sentence for %s", (path, sentence) =>
    withEmulator({}, async ({ emulator: { url } }) => {
      const answer = await fetch(`${url}/_emulator/page/${path}`);
      expect([answer.status, await answer.text()]).toEqual([404, expect.stringMatching(sentence)]);
    }),
  );
});

describe("the film that a job is of", () => {
  it("is told by the provider's mark, the same for each render of it", () =>
    withEmulator({}, async ({ client, emulator: { url, jobs } }) => {
      await putStill(url);
      jobs.hold();
      const first = await submitJob(client, markedFilm("kettle", "out/1.mp4"));
      const again = await submitJob(client, markedFilm("kettle", "out/2.mp4", "1".repeat(14)));
      const other = await submitJob(client, markedFilm("lamp", "out/3.mp4"));
      const plain = [];
      for (const UserData of ["plain text", "[]", '{"_pulumi":7}', '{"_pulumi":"short"}', '{"a":"_pulumi"}'])
        plain.push(await submitJob(client, { query: { UserData } }).catch(() => undefined));
      const resourceOf = async (jobId: string | undefined) => {
        const answer = await fetch(`${url}/_emulator/page/jobs/${jobId ?? ""}`);
        const row = z.object({ row: z.looseObject({ resource: z.string().optional() }) });
        return row.parse(await answer.json()).row.resource;
      };
      const kettle = await resourceOf(first.JobId);
      expect(kettle).toMatch(/^[0-9a-f]{10}$/u);
      expect(await resourceOf(again.JobId)).toBe(kettle);
      expect(await resourceOf(other.JobId)).not.toBe(kettle);
      const accepted = plain.filter((job) => job !== undefined);
      expect(accepted.length).toBeGreaterThan(0);
      for (const { JobId } of accepted) expect(await resourceOf(JobId)).toBeUndefined();
    }));
});
