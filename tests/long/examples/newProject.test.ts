import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { start } from "../../../emulator/src/start";
import { runCommand, type RunResult } from "../../../scripts/lib/runCommand.mts";
import { pulumiCli, testEnvironment } from "../../support/pulumiCli";

const repository = join(__dirname, "../../..");

const upArgs = ["up", "--yes", "--skip-preview", "--non-interactive"];

function startEmulator(cwd: string, env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, ["emulator.mjs"], { cwd, env, stdio: ["ignore", "pipe", "inherit"] });
}

/** The port that the project's emulator listens on, once the stack's configuration names it. */
async function portOf({ stdout }: ChildProcess): Promise<number> {
  if (stdout === null) throw new Error("It has no output.");
  for await (const line of createInterface({ input: stdout })) {
    const port = /^The stack's configuration leads to http:\/\/127\.0\.0\.1:(\d+)/u.exec(line)?.[1];
    if (port !== undefined) return Number(port);
  }
  throw new Error("The emulator did not say where it listens.");
}

/** A project's emulator that was killed can't take its address back; whose emulator comes to listen there renders nothing of it. */
async function refusedByAnother(emulator: ChildProcess, up: () => Promise<RunResult>): Promise<void> {
  const port = await portOf(emulator);
  const ended = once(emulator, "exit");
  emulator.kill("SIGKILL");
  await ended;
  const another = await start({ port, speed: "instant" });
  try {
    const { stdout, stderr, exitCode } = await up();
    expect(`${stdout}${stderr}`).toMatch(/SignatureDoesNotMatch/u);
    expect(exitCode).not.toBe(0);
    expect(another.jobs.list()).toEqual([]);
  } finally {
    await another.stop();
  }
}

test("`pulumi new` with the template makes a project that renders on its own emulator", async () => {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), "new-project-")));
  const cli = await pulumiCli();
  const state = join(dir, "state");
  mkdirSync(state);
  const env = testEnvironment(cli, state);
  const project = join(dir, "project");
  const pulumi = async (...args: string[]) => {
    const { stdout, stderr, exitCode } = await runCommand("pulumi", args, {
      cwd: existsSync(project) ? project : dir,
      env,
      timeoutMs: 120_000,
      output: "keep",
    });
    expect({ args, exitCode, said: exitCode === 0 ? "" : `${stdout}${stderr}` }).toEqual({
      args,
      exitCode: 0,
      said: "",
    });
    return stdout;
  };
  let emulator: ChildProcess | undefined;
  try {
    const template = join(repository, "templates", "film");
    const names = ["--name", "my-films", "--description", "Our films"];
    await pulumi(
      "new",
      template,
      "--generate-only",
      "--yes",
      "--non-interactive",
      "--dir",
      project,
      ...names,
    );
    expect(readFileSync(join(project, "package.json"), "utf8")).toContain('"name": "my-films"');
    expect(readFileSync(join(project, ".github/workflows/films.yml"), "utf8")).toContain(
      "${{ secrets.PULUMI_ACCESS_TOKEN }}",
    );
    symlinkSync(join(repository, "node_modules"), join(project, "node_modules"));

    await pulumi("stack", "init", "dev");
    await pulumi("config", "set", "alicloud-ice:region", "cn-shanghai");
    await pulumi("config", "set", "bucket", "my-films");
    emulator = startEmulator(project, env);
    await refusedByAnother(emulator, () =>
      runCommand("pulumi", upArgs, { cwd: project, env, timeoutMs: 120_000, output: "keep" }),
    );
    emulator = startEmulator(project, env);
    const ended = once(emulator, "exit");
    await portOf(emulator);
    await pulumi(...upArgs);
    expect(JSON.parse(await pulumi("stack", "output", "--json"))).toEqual({
      mediaUrl: "https://my-films.oss-cn-shanghai.aliyuncs.com/out/trailer.mp4",
      duration: 4,
    });
    expect(existsSync(join(project, "ice-data/oss/my-films/out/trailer.mp4"))).toBe(true);
    emulator.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
    expect(await pulumi("config")).not.toContain("endpoint");
  } finally {
    emulator?.kill("SIGKILL");
    rmSync(dir, { recursive: true, force: true });
  }
}, 400_000);
