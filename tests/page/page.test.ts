import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser } from "playwright-core";
import { makeTestClip } from "../../emulator/src/render/makeTestClip";
import { EmulatorClient } from "../support/emulatorClient";
import { EmulatorCommand } from "../support/emulatorCommand";
import { jobWithStatus, submitJob } from "../support/emulatorJobs";
import { ossUrl } from "../support/films";
import { launchBrowser, openWatched, type WatchedPage } from "../support/pageBrowser";
import { sendSigned } from "../support/emulatorSigned";
import { axeViolations } from "./axeViolations";

const HOSTILE = '</svg><script>window.hit=1</script><img src=x onerror="window.hit=1">';

/** Two clips that go over into one another, and a title that would like to be markup. */
const TIMELINE = JSON.stringify({
  VideoTracks: [
    {
      VideoTrackClips: [
        {
          MediaURL: ossUrl("in/clip.mp4"),
          In: 0,
          Out: 3,
          Effects: [{ Type: "Transition", SubType: "fade", Duration: 1 }],
        },
        { MediaURL: ossUrl("in/clip.mp4"), In: 0, Out: 3 },
      ],
    },
  ],
  SubtitleTracks: [
    { SubtitleTrackClips: [{ Type: "Text", Content: HOSTILE, TimelineIn: 0, TimelineOut: 2 }] },
  ],
});

let dataDir: string;
let command: EmulatorCommand;
let url: string;
let client: EmulatorClient;
let browser: Browser;
let filmId: string;
let failedId: string;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "page-"));
  mkdirSync(join(dataDir, "oss/films/in"), { recursive: true });
  await makeTestClip({
    file: join(dataDir, "oss/films/in/clip.mp4"),
    kind: "video",
    durationSeconds: 3,
    width: 320,
    height: 180,
  });
  browser = await launchBrowser();
  command = EmulatorCommand.run(["--port", "0", "--data-dir", dataDir, "--speed", "fast"]);
  url = await command.url();
  client = new EmulatorClient({ url });
  const config = { Width: 320, Height: 180 };
  filmId = (
    await submitJob(client, {
      timeline: TIMELINE,
      config,
      query: { UserData: JSON.stringify({ note: HOSTILE }) },
    })
  ).JobId;
  await jobWithStatus(client, filmId, "Success");
  const missing = JSON.stringify({
    VideoTracks: [{ VideoTrackClips: [{ MediaURL: ossUrl("in/none.mp4") }] }],
  });
  failedId = (await submitJob(client, { timeline: missing, config: { MediaURL: ossUrl("out/other.mp4") } }))
    .JobId;
  await jobWithStatus(client, failedId, "Failed");
}, 180_000);
afterAll(async () => {
  await browser.close();
  await command.end("SIGTERM");
  rmSync(dataDir, { recursive: true, force: true });
});

let open: WatchedPage[] = [];
afterEach(async () => {
  const complaints = open.flatMap((watched) => watched.complaints);
  await Promise.all(open.map(({ page }) => page.context().close()));
  open = [];
  expect(complaints).toEqual([]);
});

async function visit(hash = "", options: Parameters<typeof openWatched>[2] = {}) {
  const watched = await openWatched(browser, `${url}/${hash}`, options);
  open.push(watched);
  await watched.page.getByText("Live", { exact: true }).waitFor();
  return watched.page;
}

async function control(method: string, path: string, body?: object): Promise<void> {
  const init = body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const answer = await fetch(`${url}/_emulator/${path}`, { method, ...init });
  expect(answer.status).toBe(200);
}

const row = (page: Awaited<ReturnType<typeof visit>>, jobId: string) =>
  page.getByRole("row").filter({ hasText: jobId });

test("lists the jobs with their status, and ICE's Code and Message of a failed one", async () => {
  const page = await visit();
  expect(await row(page, filmId).innerText()).toMatch(/film\.mp4[\s\S]*Success[\s\S]*0:05/u);
  expect(await row(page, failedId).innerText()).toMatch(
    /other\.mp4[\s\S]*InvalidMaterial\.NotFound: The specified clips[\s\S]*Failed/u,
  );
  await page.getByText("Failed 1").click();
  expect(await page.locator("tbody tr").count()).toBe(1);
});

test("follows a job live, says politely how it ended, and makes no other row anew", async () => {
  const page = await visit();
  await control("POST", "jobs/hold");
  await row(page, filmId).evaluate((element) => element.setAttribute("data-same", "yes"));
  const { JobId } = await submitJob(client, { config: { MediaURL: ossUrl("out/live.mp4") } });
  await row(page, JobId).getByText("Processing").waitFor();
  expect(await row(page, JobId).getByRole("progressbar").isVisible()).toBe(true);
  await control("PATCH", `jobs/${JobId}`, { status: "Failed", code: "ProduceFailed", message: HOSTILE });
  await row(page, JobId).getByText("Failed", { exact: true }).waitFor();
  expect(await row(page, JobId).getByText(HOSTILE).count()).toBe(1);
  expect(await page.locator("#announcer").innerText()).toBe("live.mp4: Failed, ProduceFailed");
  expect(await row(page, filmId).getAttribute("data-same")).toBe("yes");
  await control("DELETE", `jobs/${JobId}`);
  await row(page, JobId).waitFor({ state: "detached" });
  await control("POST", "jobs/release");
  expect(await page.evaluate(() => "hit" in window)).toBe(false);
});

test("plays the film, and shows frames of it that lead there", async () => {
  const page = await visit(`#/jobs/${filmId}`);
  const player = page.locator("video");
  await page.waitForFunction(() => (document.querySelector("video")?.readyState ?? 0) >= 2);
  await player.evaluate((video) => (video instanceof HTMLVideoElement ? video.play() : undefined));
  await page.waitForFunction(() => (document.querySelector("video")?.currentTime ?? 0) > 0.2);
  const frames = page.getByRole("button", { name: /^Go to/u });
  await frames.nth(7).waitFor();
  const colours = await frames.locator("canvas").evaluateAll((canvases) =>
    canvases.map((canvas) => {
      const context = canvas instanceof HTMLCanvasElement ? canvas.getContext("2d") : null;
      return new Set(context?.getImageData(0, 0, 320, 180).data).size;
    }),
  );
  expect(colours).toHaveLength(8);
  for (const count of colours) expect(count).toBeGreaterThan(20);
  await player.evaluate((video) => (video instanceof HTMLVideoElement ? video.pause() : undefined));
  await frames.nth(4).click();
  expect(
    await player.evaluate((video) => (video instanceof HTMLVideoElement ? video.currentTime : 0)),
  ).toBeCloseTo(2.8, 1);
});

test("draws the timeline, tells it as a table, and shows the request; nothing in it becomes markup", async () => {
  const page = await visit(`#/jobs/${filmId}`);
  const drawing = page.locator(".picture svg");
  await drawing.waitFor();
  expect(await drawing.getAttribute("role")).toBe("img");
  const texts = await drawing.locator("text").allTextContents();
  expect(texts).toEqual(expect.arrayContaining(["5 s · 2 tracks · 3 clips", "fade", "0:00 – 0:03"]));
  // The style got through the page's policy.
  expect(
    await drawing
      .locator(".kv path")
      .first()
      .evaluate((path) => getComputedStyle(path).fill),
  ).not.toBe("rgb(0, 0, 0)");
  await page.getByText("Clips as a table").click();
  await page.getByRole("region", { name: "Clips" }).getByRole("rowheader", { name: HOSTILE }).waitFor();
  await page.getByText("Timeline as JSON").click();
  expect(JSON.parse(await page.locator("pre").innerText())).toEqual(JSON.parse(TIMELINE));
  expect(await page.evaluate(() => "hit" in window)).toBe(false);
});

test("says why there is no film, and of a job that is not there", async () => {
  const page = await visit(`#/jobs/${failedId}`);
  await page.getByText("The job failed: there is no film.").waitFor();
  await page.goto(`${url}/#/jobs/none`);
  await page.getByText("There is no job none").waitFor();
  // The browser itself notes the 404.
  const [watched] = open;
  expect(watched?.complaints).toEqual([expect.stringContaining("404")]);
  open = [];
  await page.context().close();
});

test("lists the requests with the verdict on their signature, and no credential of any", async () => {
  const page = await visit("#/requests");
  await sendSigned({ url, accessKeySecret: "wrong-secret" });
  const s3 = {
    Endpoint: "s3.example.com",
    Bucket: "bucket",
    ObjectKey: "s.mp4",
    AccessKeyId: "s3-id",
    AccessKeySecret: "s3-secret",
  };
  await submitJob(client, { config: { MediaURL: undefined, ...s3 }, query: { OutputMediaTarget: "S3" } });
  const requests = page.getByRole("region", { name: "Table of requests" }).getByRole("row");
  await requests.filter({ hasText: "SignatureDoesNotMatch" }).first().waitFor();
  expect(await requests.filter({ hasText: "SubmitMediaProducingJob" }).first().innerText()).toMatch(
    /valid\s+200/u,
  );
  const told = await fetch(`${url}/_emulator/requests`).then((answer) => answer.text());
  for (const text of [await page.content(), told])
    expect(text).not.toMatch(/s3-id|s3-secret|emulator-secret/u);
  await page.getByRole("button", { name: "Clear the list" }).click();
  await page.getByText("No call yet.").waitFor();
});

test("shows what was turned, and turns it back", async () => {
  const page = await visit("#/switches");
  await control("POST", "faults", {
    operation: "GetMediaInfo",
    times: 3,
    effect: { kind: "delay", ms: 500 },
  });
  await control("PATCH", "assumptions", { listLagMs: 700 });
  await page
    .getByRole("row", { name: "GetMediaInfo delay of 500 ms before it takes effect 0 of 3" })
    .waitFor();
  await page.getByRole("row", { name: "listLagMs 700 0" }).waitFor();
  await page.getByRole("button", { name: "Clear the faults" }).click();
  await page.getByText("None: every call is answered as it should be.").waitFor();
  await page.getByRole("button", { name: "Back to the defaults" }).click();
  await page.getByRole("row", { name: "listLagMs 0 the same" }).waitFor();
  await page.getByRole("button", { name: "Hold the jobs" }).click();
  await page.getByText("Jobs are held").waitFor();
  // The keyboard stays where it was.
  await page.keyboard.press("Enter");
  await page.getByText("Jobs run freely.").waitFor();
});

test("can be gone through with the keyboard alone", async () => {
  const page = await visit("", { viewport: { width: 360, height: 700 } });
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("Skip to the content");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  // The filters are one stop; arrows choose among them.
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("film.mp4");
  const outline = await page.evaluate(
    () => getComputedStyle(document.activeElement ?? document.body, "::after").outlineStyle,
  );
  expect(outline).toBe("solid");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "film.mp4" }).waitFor();
  expect(await focused()).toBe("film.mp4");
  expect(page.url()).toBe(`${url}/#/jobs/${filmId}`);
  await page.keyboard.press("Shift+Tab");
  expect(await focused()).toBe("All jobs");
});

test.each(["light", "dark"] as const)(
  "has nothing that axe objects to, %s, on a desk and on a phone",
  async (colorScheme) => {
    for (const width of [1280, 360]) {
      for (const hash of [`#/jobs/${filmId}`, "#/jobs", "#/requests", "#/switches"]) {
        const page = await visit(hash, { colorScheme, viewport: { width, height: 800 } });
        if (hash.includes(filmId))
          await page
            .getByRole("button", { name: /^Go to/u })
            .nth(7)
            .waitFor();
        const violations = await axeViolations(page);
        expect([hash, width, violations]).toEqual([hash, width, []]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    }
  },
  120_000,
);
