import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, realpathSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../../scripts/lib/runCommand.mts";
import { atLength } from "../support/atLength";
import { pulumiCli } from "../support/pulumiCli";

const script = join(__dirname, "../../scripts/quickstart.mts");
const runTimeoutMs = 120_000;

let directory: string;
beforeAll(async () => {
  await pulumiCli();
}, 1_200_000);
beforeEach(() => {
  directory = realpathSync(mkdtempSync(join(tmpdir(), "quickstart-")));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const command = (...args: string[]) => [script, "--directory", directory, "--speed", "instant", ...args];

function run(env: NodeJS.ProcessEnv = process.env) {
  return runCommand(process.execPath, command(), { env, timeoutMs: runTimeoutMs, output: "keep" });
}

test("ends with the film, and renders nothing the second time", async () => {
  const film = join(directory, "ice/oss/quickstart/films/quickstart.mp4");
  const lines = (stdout: string) => stdout.trimEnd().split("\n").slice(-5);
  const ending = [
    "mediaUrl: https://quickstart.oss-cn-shanghai.aliyuncs.com/films/quickstart.mp4",
    "duration: 10 s",
    "`npm run console` plays it in a browser, and shows the job.",
    film,
  ];

  const first = await run();
  expect(first).toMatchObject({ exitCode: 0, stderr: "" });
  expect(lines(first.stdout)).toEqual([
    expect.stringMatching(/^Rendered\. All of it took \d+ s\.$/),
    ...ending,
  ]);
  const { mtimeMs } = statSync(film);

  // The emulator listens on another port now: that is no change. Nor do the user's own cloud settings matter.
  const second = await run({
    ...process.env,
    ALICLOUD_REGION: "eu-central-1",
    ALICLOUD_SECURITY_TOKEN: "token",
  });
  expect(second).toMatchObject({ exitCode: 0, stderr: "" });
  expect(second.stdout).toContain("2 unchanged");
  expect(lines(second.stdout)).toEqual([
    "Unchanged: the film is there, and nothing was rendered.",
    ...ending,
  ]);
  expect(statSync(film).mtimeMs).toBe(mtimeMs);
}, 300_000);

atLength(() => {
  test("Ctrl-C in the middle of the render ends everything, and the next run goes on with the same job", async () => {
    const child = spawn(process.execPath, command("--speed", "real"), { stdio: ["ignore", "pipe", "pipe"] });
    const ended = once(child, "exit");
    let printed = "";
    try {
      child.stdout.on("data", (chunk: Buffer) => {
        if (!printed.includes("Submitted job") && (printed += chunk.toString()).includes("Submitted job"))
          child.kill("SIGINT");
      });
      expect(await ended).toEqual([130, null]);
    } finally {
      child.kill("SIGKILL");
    }
    const job = /Submitted job (\w+)/.exec(printed)?.[1];
    const next = await run();
    expect(next).toMatchObject({ exitCode: 0, stderr: "" });
    expect(next.stdout).toContain(`Going on with job ${String(job)}`);
  }, 300_000);
});

test("a failure is one sentence and a failing exit code", async () => {
  const options = { env: process.env, timeoutMs: runTimeoutMs, output: "keep" } as const;
  const result = await runCommand(process.execPath, command("--speed", "hasty"), options);
  expect(result).toMatchObject({
    exitCode: 1,
    stdout: "",
    stderr: '--speed is "hasty": it can be real, fast or instant.\n',
  });
});
