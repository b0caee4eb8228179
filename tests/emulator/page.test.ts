import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { withEmulator } from "../support/emulatorFixture";
import { jobWithStatus, putStill, submitJob } from "../support/emulatorJobs";
import { readEvents } from "../support/readEvents";
import { seedJobs, storedJob } from "../support/seedJobs";

const BROWSER = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };

describe("the bare address", () => {
  it.each([
    ["GET", "/"],
    ["HEAD", "/"],
  ])("answers a browser's %s %s with the page, or says that it was not built", (method, path) =>
    withEmulator({}, async ({ emulator: { url, requests } }) => {
      const answer = await fetch(url + path, { method, headers: BROWSER });
      // The sources lie beside no bundle; tests/page has the built page.
      expect(answer.status).toBe(404);
      expect(await answer.text()).toMatch(
        method === "HEAD" ? /^$/u : /^The page of this emulator was not built: run `npm run build`/u,
      );
      // It is no call.
      expect(requests.list()).toEqual([]);
    }),
  );

  it.each([
    ["a call in the query", "/?Action=ListMediaProducingJobs&Version=2020-11-09", BROWSER],
    [
      "a signed call",
      "/",
      { ...BROWSER, "x-acs-action": "ListMediaProducingJobs", "x-acs-version": "2020-11-09" },
    ],
    [
      "an authorization",
      "/",
      { ...BROWSER, authorization: "ACS3-HMAC-SHA256 Credential=x,SignedHeaders=host,Signature=00" },
    ],
    ["whoever does not ask for HTML", "/", { accept: "application/json" }],
    ["who asks for anything", "/", { accept: "*/*" }],
  ])("stays the API for %s", (_, path, headers) =>
    withEmulator({}, async ({ emulator: { url, requests } }) => {
      const answer = await fetch(url + path, { headers });
      expect(
        z.looseObject({ Code: z.string(), RequestId: z.string() }).safeParse(await answer.json()).success,
      ).toBe(true);
      expect(requests.total).toBe(1);
    }),
  );

  it("stays the API for POST, and for a signed GET", () =>
    withEmulator({}, async ({ client, emulator: { url } }) => {
      const answer = await fetch(url, { method: "POST", headers: BROWSER });
      expect(await answer.json()).toMatchObject({ Code: "MissingAction" });
      expect(await client.call("ListMediaProducingJobs", {}, undefined, "GET")).toMatchObject({
        MediaProducingJobList: [],
      });
    }));
});

describe("what the page is told", () => {
  it("is everything at first, then what changes", () =>
    withEmulator({}, async ({ client, emulator }) => {
      await putStill(emulator.url);
      const events = readEvents(`${emulator.url}/_emulator/page/events`);
      expect(await events.next()).toMatchObject({
        event: "snapshot",
        data: { jobs: [], jobCount: 0, requests: [], about: { region: "cn-shanghai", speed: "instant" } },
      });
      const { JobId } = await submitJob(client);
      await jobWithStatus(client, JobId, "Success");
      emulator.faults.add({ effect: { kind: "drop" } });
      const told = await events.until((data) => JSON.stringify(data).includes('"status":"Success"'));
      expect(JSON.stringify(told)).toContain(
        '"operation":"SubmitMediaProducingJob","signature":"valid","status":200',
      );
      emulator.jobs.forget(JobId);
      emulator.requests.clear();
      const last = await events.until((data) => JSON.stringify(data).includes("areRequestsCleared"));
      expect(JSON.stringify([told, last])).toMatch(/"effect":"drop"/u);
      expect(JSON.stringify(last)).toContain(`"gone":["${JobId}"]`);
      await events.close();
    }));

  it("ends when the emulator stops", async () => {
    let events: ReturnType<typeof readEvents> | undefined;
    await withEmulator({}, async ({ emulator: { url } }) => {
      events = readEvents(`${url}/_emulator/page/events`);
      await events.next();
    });
    await expect(events?.next()).rejects.toThrow("ended");
  });

  it("is bounded, however many jobs and pages there are", async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "page-"));
    try {
      const jobs = Array.from({ length: 2100 }, (_, index) =>
        storedJob({ jobId: `job${index}`, createdAtMs: index }),
      );
      seedJobs(dataDir, jobs);
      await withEmulator({ dataDir }, async ({ emulator: { url } }) => {
        const pages = Array.from({ length: 21 }, () => readEvents(`${url}/_emulator/page/events`));
        const snapshots = await Promise.all(pages.map((page) => page.next()));
        const { jobs: told, jobCount } = z
          .looseObject({ jobs: z.array(z.looseObject({ jobId: z.string() })), jobCount: z.number() })
          .parse(snapshots[0]?.data);
        expect([told.length, told[0]?.jobId, jobCount]).toEqual([2000, "job2099", 2100]);
        // One of too many is let go at once, and the others are not.
        const ends = pages.map((page) =>
          page.next().then(
            () => "told",
            () => "ended",
          ),
        );
        expect(await Promise.race([...ends, delay(10_000, "none", { ref: false })])).toBe("ended");
        await Promise.all(pages.map((page) => page.close()));
      });
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  }, 60_000);

  it("holds no credential and no query of an address", async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "page-"));
    try {
      const timeline = JSON.stringify({
        VideoTracks: [
          {
            VideoTrackClips: [
              {
                MediaURL: "https://a.oss-cn-shanghai.aliyuncs.com/b.mp4?Signature=sig-1",
                Note: { AccessKeySecret: "key-2" },
              },
            ],
          },
        ],
      });
      seedJobs(dataDir, [
        storedJob({
          timeline,
          userData: '{"SecurityToken":"token-3"}',
          message: "see http://x.example/?Signature=sig-4",
          mediaUrl: "https://a.oss-cn-shanghai.aliyuncs.com/c.mp4?sig-5",
        }),
      ]);
      await withEmulator({ dataDir }, async ({ emulator: { url } }) => {
        const detail = await fetch(`${url}/_emulator/page/jobs/job`).then((answer) => answer.text());
        expect(detail).toContain("b.mp4?…");
        expect(detail).toContain("SecurityToken");
        const events = readEvents(`${url}/_emulator/page/events`);
        const snapshot = JSON.stringify(await events.next());
        await events.close();
        for (const text of [detail, snapshot]) expect(text).not.toMatch(/sig-|key-2|token-3/u);
      });
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  });

  it.each([
    ["jobs/none", /There is no job none/u],
    ["secrets.txt", /no such file/u],
    ["..%2findex.js", /no such file/u],
  ])("is a plain sentence for %s", (path, sentence) =>
    withEmulator({}, async ({ emulator: { url } }) => {
      const answer = await fetch(`${url}/_emulator/page/${path}`);
      expect([answer.status, await answer.text()]).toEqual([404, expect.stringMatching(sentence)]);
    }),
  );
});
