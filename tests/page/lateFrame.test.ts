import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EmulatorClient } from "../support/emulatorClient";
import { EmulatorCommand } from "../support/emulatorCommand";
import { putStill, renderFilm } from "../support/emulatorJobs";
import { launchBrowser, openWatched } from "../support/pageBrowser";

test("a frame is drawn only when the film has its picture, however late that comes", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "page-late-"));
  const browser = await launchBrowser();
  const command = EmulatorCommand.run(["--port", "0", "--data-dir", dataDir, "--speed", "fast"]);
  try {
    const url = await command.url();
    await putStill(url);
    const { JobId, Status } = await renderFilm(new EmulatorClient({ url }));
    expect(Status).toBe("Success");
    const { page, complaints } = await openWatched(browser, `${url}/`);
    await page.addInitScript(makePicturesLate);
    await page.goto(`${url}/?#/jobs/${JobId}`);
    await page
      .getByRole("button", { name: /^Go to/u })
      .nth(7)
      .waitFor();
    const drawn = await page.evaluate(() => ("drawn" in window ? (window.drawn as number[]) : []));
    expect(drawn).toHaveLength(8);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(2);
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
    await command.end("SIGTERM");
    rmSync(dataDir, { recursive: true, force: true });
  }
}, 120_000);

/** Runs in the browser: films are there a while before their picture is, and what is drawn is noted with how ready the film was. */
function makePicturesLate(): void {
  const media = HTMLMediaElement.prototype;
  const ready = Object.getOwnPropertyDescriptor(media, "readyState");
  const seekedAt = new WeakMap<object, number>();
  Object.defineProperty(media, "readyState", {
    get(this: HTMLMediaElement): number {
      const isLate = performance.now() - (seekedAt.get(this) ?? -Infinity) < 150;
      return isLate ? 1 : Number(ready?.get?.call(this));
    },
  });
  const listen = Reflect.get(EventTarget.prototype, "addEventListener") as (...args: unknown[]) => void;
  Reflect.set(media, "addEventListener", function (this: HTMLMediaElement, ...args: unknown[]) {
    // Before whoever listens.
    Reflect.apply(listen, this, ["seeked", () => seekedAt.set(this, performance.now()), { once: true }]);
    Reflect.apply(listen, this, args);
  });
  const { drawn } = Object.assign(window, { drawn: [] as number[] });
  const draw = Reflect.get(CanvasRenderingContext2D.prototype, "drawImage") as (...args: unknown[]) => void;
  Reflect.set(CanvasRenderingContext2D.prototype, "drawImage", function (this: object, ...args: unknown[]) {
    drawn.push(args[0] instanceof HTMLVideoElement ? args[0].readyState : -1);
    Reflect.apply(draw, this, args);
  });
}
