import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Page } from "playwright-core";
import { EmulatorCommand } from "../support/emulatorCommand";
import { launchBrowser, openWatched } from "../support/pageBrowser";
import { seedJobs, storedJob } from "../support/seedJobs";

/** A second on an idle machine; the tests share theirs with others. */
const LIMIT_MS = 10_000;

test("500 jobs are there within a second, and a change of one touches one row", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "page-many-"));
  const seeded = Array.from({ length: 500 }, (_, index) =>
    storedJob({ jobId: `job${index}`, createdAtMs: Date.UTC(2026, 0, 1) + index }),
  );
  seedJobs(dataDir, seeded);
  const browser = await launchBrowser();
  const command = EmulatorCommand.run(["--port", "0", "--data-dir", dataDir]);
  try {
    const url = await command.url();
    const { page, complaints } = await openWatched(browser, `${url}/`);
    await page.locator("tbody tr").nth(499).waitFor();
    expect(await page.evaluate(() => performance.now())).toBeLessThan(LIMIT_MS);
    expect(await page.locator("tbody tr").first().innerText()).toContain("job499");

    const touched = rowsTouchedUntilFailure(page);
    const answer = await fetch(`${url}/_emulator/jobs/job250`, {
      method: "PATCH",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ status: "Failed", code: "Odd" }),
    });
    expect(answer.status).toBe(200);
    expect(await touched).toBe(1);
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
    await command.end("SIGTERM");
    rmSync(dataDir, { recursive: true, force: true });
  }
}, 60_000);

/** How many rows change until one shows a failure. */
function rowsTouchedUntilFailure(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const touched = new Set<Element | null>();
        const observer = new MutationObserver((records) => {
          for (const { target } of records) {
            touched.add(
              (target instanceof Element ? target : target.parentElement)?.closest("tr, tbody") ?? null,
            );
          }
          if (document.querySelector("tr .failure:not([hidden])") === null) return;
          observer.disconnect();
          resolve(touched.size);
        });
        const everything = { subtree: true, childList: true, attributes: true, characterData: true };
        observer.observe(document.querySelector("tbody") ?? document.body, everything);
      }),
  );
}
