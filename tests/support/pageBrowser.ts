import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { findBrowser } from "../../scripts/browser/findBrowser.mts";

const FLAGS = [
  ...["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  ...[
    "--disable-component-update",
    "--disable-sync",
    "--autoplay-policy=no-user-gesture-required",
    "--mute-audio",
  ],
];

/** Starts a headless browser. Rejects with a sentence that says how to get one. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findBrowser(process.env);
  return chromium.launch({
    executablePath,
    args: FLAGS,
    env: { ...process.env, ...env },
  });
}

/** A page that is watched: what it complains about, and whom it asks. */
export interface WatchedPage {
  readonly page: Page;
  /** Console errors and warnings, exceptions, and requests that failed or went to another host. */
  readonly complaints: readonly string[];
}

export async function openWatched(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    const { host, protocol } = new URL(request.url());
    if (protocol !== "blob:" && protocol !== "data:" && host !== new URL(url).host)
      complaints.push(`asked ${request.url()}`);
  });
  await page.goto(url);
  return { page, complaints };
}
