import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { z } from "zod";
import { finishedBatch, submitBatch } from "../support/emulatorBatches";
import { EmulatorClient } from "../support/emulatorClient";
import { EmulatorCommand } from "../support/emulatorCommand";
import { jobWithStatus, putStill, renderFilm, STILL_URL, submitJob } from "../support/emulatorJobs";
import { markedFilm } from "../support/markedFilm";
import { launchBrowser, openWatched, type WatchedPage } from "../support/pageBrowser";
import { axeViolations } from "./axeViolations";

const HOSTILE = "<img src=x onerror=window.hit=1>";

let dataDir: string;
let command: EmulatorCommand;
let url: string;
let client: EmulatorClient;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser.close());

let open: WatchedPage[] = [];
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "page-lists-"));
  command = EmulatorCommand.run(["--port", "0", "--data-dir", dataDir, "--speed", "instant"]);
  url = await command.url();
  client = new EmulatorClient({ url });
  await putStill(url);
}, 60_000);
afterEach(async () => {
  const complaints = open.flatMap((watched) => watched.complaints);
  await Promise.all(open.map(({ page }) => page.context().close()));
  open = [];
  await command.end("SIGTERM");
  rmSync(dataDir, { recursive: true, force: true });
  expect(complaints).toEqual([]);
});

async function visit(hash: string, options: Parameters<typeof openWatched>[2] = {}): Promise<Page> {
  const watched = await openWatched(browser, `${url}/${hash}`, options);
  open.push(watched);
  await watched.page.getByText("Live", { exact: true }).waitFor();
  return watched.page;
}

async function control(method: string, path: string, body?: object): Promise<void> {
  const init = body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  expect((await fetch(`${url}/_emulator/${path}`, { method, ...init })).status).toBe(200);
}

const group = (page: Page, title: string) => page.getByRole("region", { name: title, exact: true });

test("shows the films of a set in one grid by their keys, live, and leads to their jobs", async () => {
  const page = await visit("#/sets");
  await page.getByText("No set yet.").waitFor();
  await control("POST", "jobs/hold");
  const jobs: string[] = [];
  for (const key of ["lamp", "kettle", "kitchen"])
    jobs.push((await submitJob(client, markedFilm(key, `catalogue/${key}.mp4`))).JobId);
  // Neither is a film of the set.
  await submitJob(client, {
    config: { MediaURL: `https://films.oss-cn-shanghai.aliyuncs.com/catalogue/x.mp4` },
  });
  await submitJob(client, markedFilm("alone", "elsewhere/alone.mp4"));

  const set = group(page, "films/catalogue/*.mp4");
  const tiles = set.getByRole("listitem");
  await set.getByText("3 films: 3 Processing").waitFor();
  expect(await tiles.locator(".name").allInnerTexts()).toEqual(["kettle", "kitchen", "lamp"]);
  const kitchen = tiles.filter({ hasText: "kitchen" });
  await kitchen.evaluate((tile) => tile.setAttribute("data-same", "yes"));
  const [lamp = "", kettle = ""] = jobs;
  await control("PATCH", `jobs/${lamp}`, { status: "Failed", code: "ProduceFailed" });
  await set.getByText("3 films: 1 Failed, 2 Processing").waitFor();
  expect(await tiles.filter({ hasText: "lamp" }).innerText()).toMatch(/lamp\s+Failed/u);
  await control("POST", "jobs/release");
  await jobWithStatus(client, kettle, "Success");

  // Rendered again, it is the same tile of the same film.
  await renderFilm(client, markedFilm("lamp", "catalogue/lamp.mp4", "1".repeat(14)));
  await set.getByText("3 films: 3 Success").waitFor();
  expect(await kitchen.getAttribute("data-same")).toBe("yes");
  await kitchen.getByRole("link").click();
  const heading = page.getByRole("heading", { name: "kitchen.mp4" });
  await heading.waitFor();
  expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.getByRole("tab", { selected: true }).innerText()).toBe("Jobs");
});

test("shows batches with their films, as they come and as they end", async () => {
  const page = await visit("#/batches");
  await page.getByText("No batch yet.").waitFor();
  await control("POST", "jobs/hold");
  const jobId = await submitBatch(client, { output: { Count: 3 } });
  const batch = group(page, jobId);
  await batch.getByText(/^Script · Processing · [\d:]+ · 3 films: 3 Processing$/u).waitFor();
  expect(await batch.locator(".name").allInnerTexts()).toEqual(["1", "2", "3"]);
  await control("POST", "jobs/release");
  const { SubJobList } = await finishedBatch(client, jobId);
  await batch.getByText(/^Script · Finished · [\d:]+ · 3 films: 3 Success$/u).waitFor();
  // A film that is forgotten goes.
  await control("DELETE", `jobs/${SubJobList[1]?.JobId ?? ""}`);
  await batch.getByText("2 films: 2 Success").waitFor();
  expect(await batch.locator(".name").allInnerTexts()).toEqual(["1", "3"]);
  await batch.getByRole("link").first().click();
  await page.getByRole("heading", { name: "1.mp4" }).waitFor();
});

test("shows what is registered, with its file and the job that made it, and no signature of an address", async () => {
  const page = await visit("#/media");
  await page.getByText("Nothing is registered yet.").waitFor();
  const row = (text: string) => page.getByRole("row").filter({ hasText: text });
  await client.call("RegisterMediaInfo", {
    InputURL: STILL_URL,
    Title: HOSTILE,
    ReferenceId: "ref-0001",
    MediaTags: `one,${STILL_URL}?Signature=s`.slice(0, 31),
  });
  await row("ref-0001").getByText("Normal").waitFor();
  expect(await row("ref-0001").innerText()).toMatch(
    /onerror[\s\S]*films\.oss-cn-shanghai[\s\S]*image[\s\S]*1 × 1/u,
  );
  expect(await row("ref-0001").getByRole("link").allInnerTexts()).toEqual(["Open"]);
  const { JobId } = await renderFilm(client);
  await row("film.mp4").getByRole("link", { name: "Job of film.mp4" }).waitFor();
  expect(await row("film.mp4").innerText()).toMatch(/Normal[\s\S]*video[\s\S]*0:02, 640 × 360/u);
  const file = await row("film.mp4").getByRole("link", { name: "Open film.mp4" }).getAttribute("href");
  expect((await fetch(`${url}${file ?? ""}`)).status).toBe(200);

  await client.call("DeleteMediaInfos", { InputURLs: STILL_URL });
  await row("ref-0001").waitFor({ state: "detached" });
  rmSync(join(dataDir, "oss/films/out/film.mp4"));
  await page.reload();
  await row("film.mp4").getByText("The file is gone.").waitFor();
  await row("film.mp4").getByRole("link", { name: "Job of film.mp4" }).click();
  await page.waitForURL(`${url}/#/jobs/${JobId}`);
  expect(await page.evaluate(() => "hit" in window)).toBe(false);
});

test("shows templates with what a caller fills and their Config, without signatures", async () => {
  const page = await visit("#/templates");
  await page.getByText("No template yet.").waitFor();
  const clip = { Type: "Image", MediaURL: "$Picture", Duration: "$Seconds:2" };
  const signed = { Type: "Image", MediaURL: `${STILL_URL}?OSSAccessKeyId=k&Signature=secret`, Duration: 1 };
  const Config = JSON.stringify({ VideoTracks: [{ VideoTrackClips: [clip, signed] }] });
  const answer = await client.call("AddTemplate", { Name: HOSTILE, Type: "Timeline" }, { Config });
  const { TemplateId } = z.object({ Template: z.object({ TemplateId: z.string() }) }).parse(answer).Template;
  const row = page.getByRole("row").filter({ hasText: TemplateId });
  expect(await row.innerText()).toMatch(/Available[\s\S]*Timeline[\s\S]*Picture media[\s\S]*Seconds text/u);
  await row.getByText("Config").click();
  const config = page.getByRole("region", { name: /^Config of/u });
  expect(await config.innerText()).toContain('"MediaURL": "$Picture"');
  expect(await page.content()).not.toContain("secret");
  // A change tells of itself, and what is open stays open where nothing changed.
  await client.call("AddTemplate", { Name: "Another", Type: "Timeline" }, { Config });
  await page.getByRole("row").filter({ hasText: "Another" }).waitFor();
  expect(await config.isVisible()).toBe(true);
  await client.call("UpdateTemplate", { TemplateId, Name: "Renamed" });
  await row.getByText("Renamed").waitFor();
  await client.call("DeleteTemplate", { TemplateIds: TemplateId });
  await row.waitFor({ state: "detached" });
  expect(await page.evaluate(() => "hit" in window)).toBe(false);
});

test("the tabs are one stop of the keyboard: arrows, Home and End show one after the other", async () => {
  const page = await visit("", { viewport: { width: 360, height: 700 } });
  const expectChosen = async (name: string): Promise<void> => {
    await page.waitForURL(`${url}/#/${name.toLowerCase()}`);
    const tab = page.getByRole("tab", { selected: true });
    expect(await tab.innerText()).toBe(name);
    expect(await tab.evaluate((element) => element === document.activeElement)).toBe(true);
    // Its panel goes by its name.
    await page.getByRole("tabpanel", { name }).waitFor();
    expect(await page.locator(".split h2, .panel h2").first().innerText()).toBe(name);
  };
  await page.getByRole("tab", { name: "Jobs" }).focus();
  for (const name of ["Sets", "Batches", "Media", "Templates", "Requests", "Switches", "Jobs"]) {
    await page.keyboard.press("ArrowRight");
    await expectChosen(name);
  }
  await page.keyboard.press("ArrowLeft");
  await expectChosen("Switches");
  await page.keyboard.press("Home");
  await expectChosen("Jobs");
  await page.keyboard.press("End");
  await expectChosen("Switches");
  // The next stop is what the tab shows.
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("panel");
  await page.keyboard.press("Shift+Tab");
  await expectChosen("Switches");
});

/** Each tab, with what it says while there is nothing, and then. */
const TABS: readonly (readonly [tab: string, empty: string, full: string])[] = [
  ["jobs", "No job yet.", "mug.mp4"],
  ["sets", "No set yet.", "3 films: "],
  ["batches", "No batch yet.", "2 films: "],
  ["media", "Nothing is registered yet.", "still.png"],
  ["templates", "No template yet.", "Stills"],
  ["requests", "No call yet.", "AddTemplate"],
  ["switches", "Jobs run freely.", "Jobs are held"],
];

test.each(["light", "dark"] as const)(
  "has nothing that axe objects to on any tab, %s, empty and full, on a desk and on a phone",
  async (colorScheme) => {
    const look = async (isFull: boolean) => {
      for (const width of [1280, 800, 360]) {
        const page = await visit("", { colorScheme, viewport: { width, height: 800 } });
        for (const [tab, empty, full] of TABS) {
          await page.goto(`${url}/#/${tab}`);
          await page
            .locator("#panel")
            .getByText(isFull ? full : empty)
            .first()
            .waitFor();
          // The widths differ in style alone.
          const violations = width === 800 ? [] : await axeViolations(page);
          expect([tab, width, violations]).toEqual([tab, width, []]);
          expect([tab, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([
            tab,
            width,
          ]);
        }
      }
    };
    await look(false);
    for (const key of ["kettle", "lamp"]) await submitJob(client, markedFilm(key, `catalogue/${key}.mp4`));
    await finishedBatch(client, await submitBatch(client));
    await client.call("RegisterMediaInfo", { InputURL: STILL_URL });
    const Config = JSON.stringify({ VideoTracks: [{ VideoTrackClips: [{ MediaURL: "$Clip" }] }] });
    await client.call("AddTemplate", { Name: "Stills", Type: "Timeline" }, { Config });
    await control("POST", "jobs/hold");
    await submitJob(client, markedFilm("mug", "catalogue/mug.mp4"));
    await look(true);
  },
  180_000,
);
