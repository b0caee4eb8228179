import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { createInterface } from "node:readline";
import { runCommand } from "../../scripts/lib/runCommand.mts";
import { seedJobs, storedJob } from "../support/seedJobs";

const script = join(__dirname, "../../scripts/console.mts");

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "console-"));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

test.each(["SIGINT", "SIGTERM"] as const)(
  "keeps the emulator up with the quick start's jobs until %s",
  async (signal) => {
    seedJobs(join(directory, "ice"), [storedJob({ jobId: "rendered" })]);
    const child = spawn(process.execPath, [script, "--directory", directory], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    const ended = once(child, "exit");
    try {
      const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
      expect((await lines.next()).value).toBe("Jobs so far: 1. Ctrl-C ends it.");
      const url = String((await lines.next()).value);
      const page = await fetch(url, { headers: { accept: "text/html" } });
      expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
      expect(await (await fetch(`${url}_emulator/page/jobs/rendered`)).json()).toMatchObject({
        row: { jobId: "rendered" },
      });

      // Two emulators never share a folder.
      const options = { env: process.env, timeoutMs: 30_000, output: "keep" } as const;
      const second = await runCommand(process.execPath, [script, "--directory", directory], options);
      expect(second).toMatchObject({
        exitCode: 1,
        stdout: "",
        stderr: expect.stringMatching(/^Another ice-emulator uses the folder .*\n$/u) as string,
      });

      child.kill(signal);
      expect(await ended).toEqual([0, null]);
    } finally {
      child.kill("SIGKILL");
    }
  },
  60_000,
);

/** Asks until nobody answers any more. */
async function untilRefused(url: string): Promise<"refused" | "still there"> {
  for (let looks = 0; looks < 100; looks += 1) {
    try {
      await fetch(url);
    } catch {
      return "refused";
    }
    await delay(200);
  }
  return "still there";
}

test("ends when who started it is killed outright, as npm or a terminal may be", async () => {
  // npm starts a shell, which starts the script: only the shell's parent is killed.
  const starts = `require("node:child_process").spawn("sh", ["-c", process.argv[1] + "; true"], { stdio: "inherit" })`;
  const line = `exec 2>&1; "${process.execPath}" "${script}" --directory "${directory}"`;
  const parent = spawn(process.execPath, ["-e", starts, line], {
    stdio: ["ignore", "pipe", "ignore"],
    detached: true,
  });
  const lines = createInterface({ input: parent.stdout })[Symbol.asyncIterator]();
  expect((await lines.next()).value).toMatch(/^Jobs so far/u);
  const url = String((await lines.next()).value);
  await fetch(url);
  parent.kill("SIGKILL");
  const end = await untilRefused(url);
  // The group outlives its first process.
  if (end !== "refused" && parent.pid !== undefined) process.kill(-parent.pid, "SIGKILL");
  expect(end).toBe("refused");
}, 60_000);

test.each([
  [["--port", "x"], "The option port is not valid"],
  [["--nonsense"], "Unknown option '--nonsense'"],
])("says in one sentence what is wrong with %j", async (args, sentence) => {
  const options = { env: process.env, timeoutMs: 30_000, output: "keep" } as const;
  const result = await runCommand(process.execPath, [script, "--directory", directory, ...args], options);
  expect(result).toMatchObject({ exitCode: 1, stdout: "" });
  expect(result.stderr).toContain(sentence);
  expect(result.stderr.trim().split("\n")).toHaveLength(1);
});
