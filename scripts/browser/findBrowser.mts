import { existsSync } from "node:fs";
import { findExecutable, pathDirectories } from "../pulumi-cli/executables.mts";
import { unpackBrowser } from "./unpackBrowser.mts";

/** A Chromium to run tests in. */
export interface Browser {
  readonly executablePath: string;
  /** What it needs beside this process's own environment. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * The one that CHROME_PATH names; else, on Linux, the one in the package @sparticuz/chromium; else one of this machine.
 * Rejects with a sentence that says how to get one.
 */
export async function findBrowser(env: NodeJS.ProcessEnv): Promise<Browser> {
  const named = env["CHROME_PATH"];
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return { executablePath: named, env: {} };
    throw new Error(`There is no browser at CHROME_PATH, ${named}.`);
  }
  const packed = await unpackBrowser();
  if (packed !== undefined) return packed;
  const directories = pathDirectories(env);
  const onPath = commands.map((name) => findExecutable(name, directories)).find((path) => path !== undefined);
  const found = onPath ?? applications.find((path) => existsSync(path));
  if (found !== undefined) return { executablePath: found, env: {} };
  throw new Error(
    "There is no browser to test the emulator's page in: install Chrome or Chromium, or let CHROME_PATH name one.",
  );
}

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
