import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { runCommand } from "../../scripts/lib/runCommand.mts";
import { pulumiCli, testEnvironment } from "../support/pulumiCli";

const repository = join(__dirname, "../..");

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
    emulator = spawn(process.execPath, ["emulator.mjs"], {
      cwd: project,
      env,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = once(emulator, "exit");
    if (emulator.stdout === null) throw new Error("It has no output.");
    for await (const line of createInterface({ input: emulator.stdout })) {
      expect(line).toMatch(/^The stack's configuration leads to http:\/\/127\.0\.0\.1:\d+/u);
      break;
    }
    await pulumi("up", "--yes", "--skip-preview", "--non-interactive");
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
