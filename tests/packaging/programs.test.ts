import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { Emulator } from "../../emulator/src/emulator";
import { makeTestClip } from "../../emulator/src/render/makeTestClip";
import { start } from "../../emulator/src/start";
import { runCommand } from "../../scripts/lib/runCommand.mts";
import { isAtLength } from "../support/atLength";
import { pulumiCli, testEnvironment, type PulumiCli } from "../support/pulumiCli";
import { npmInstall } from "./npm";
import { pack } from "./pack";
import { programs, type Program } from "./programs";

/** CommonJS is what the programs of all other tests are written in. */
const tried = programs.filter(({ language }) => isAtLength || language !== "CommonJS");

/** Of one run of the CLI, on a loaded machine. */
const runTimeoutMs = 90_000;

const stateSchema = z.object({
  deployment: z.object({
    resources: z.array(
      z.object({ type: z.string(), inputs: z.object({ __provider: z.string() }).partial().optional() }),
    ),
  }),
});

/** Outside of the clone: what is not in the tarball can't be found. */
let dir: string;
let cli: PulumiCli;
let emulator: Emulator;
const providerTexts = new Map<string, string | undefined>();

beforeAll(async () => {
  dir = realpathSync(mkdtempSync(join(tmpdir(), "programs-")));
  cli = await pulumiCli();
  emulator = await start({ dataDir: join(dir, "ice"), speed: "instant" });
  const file = join(dir, "ice/oss/packaging/still.png");
  mkdirSync(join(file, ".."), { recursive: true });
  await makeTestClip({ file, kind: "image", width: 320, height: 180 });

  const { version } = z
    .object({ version: z.string() })
    .parse(createRequire(__filename)("@pulumi/pulumi/package.json"));
  writeFileSync(join(dir, "package.json"), JSON.stringify({ name: "host", private: true }));
  await npmInstall(dir, await pack("provider", dir), `@pulumi/pulumi@${version}`, "typescript@5.9");
}, 600_000);

afterAll(async () => {
  await emulator.stop();
  rmSync(dir, { recursive: true, force: true });
});

test.each(tried)(
  "a $language program: preview and up",
  async (program) => {
    const project = writeProject(program);
    await pulumi(project, "stack", "init", "test");
    expect(await pulumi(project, "preview", "--stack=test")).toContain("2 to create");
    expect(await pulumi(project, "up", "--yes", "--skip-preview", "--stack=test")).toContain("2 created");
    expect(JSON.parse(await pulumi(project, "stack", "output", "--json", "--stack=test"))).toEqual({
      mediaUrl: "https://packaging.oss-cn-shanghai.aliyuncs.com/film.mp4",
      duration: 2,
    });
    expect(statSync(join(dir, "ice/oss/packaging/film.mp4")).size).toBeGreaterThan(0);
    providerTexts.set(program.language, await providerText(project));
  },
  300_000,
);

test("the compiler accepts the TypeScript program", async () => {
  const project = join(dir, "TypeScript");
  const tsc = join(project, "node_modules/typescript/bin/tsc");
  const options = { cwd: project, env: process.env, timeoutMs: runTimeoutMs, output: "keep" } as const;
  expect(await runCommand(process.execPath, [tsc, "-p", project], options)).toMatchObject({
    stdout: "",
    exitCode: 0,
  });
}, 120_000);

test("the state of each holds the same short text of the provider", () => {
  expect([...providerTexts.keys()]).toEqual(tried.map(({ language }) => language));
  const [text, ...others] = new Set(providerTexts.values());
  expect(others).toEqual([]);
  expect(text).toContain("pulumi-alicloud-ice/lifecycle");
  expect(Buffer.byteLength(text ?? "")).toBeLessThanOrEqual(600);
});

test("the installed command checks and inspects a timeline", async () => {
  const clip = {
    Type: "Image",
    MediaURL: "https://packaging.oss-cn-shanghai.aliyuncs.com/still.png",
    Duration: 2,
  };
  writeFileSync(join(dir, "good.json"), JSON.stringify({ VideoTracks: [{ VideoTrackClips: [clip] }] }));
  writeFileSync(
    join(dir, "bad.json"),
    JSON.stringify({ VideoTracks: [{ VideoTrackClips: [{ ...clip, Opacity: 2 }] }] }),
  );
  const run = (...args: string[]) =>
    runCommand(join(dir, "node_modules/.bin/pulumi-alicloud-ice"), args, {
      cwd: dir,
      env: process.env,
      timeoutMs: 30_000,
      output: "keep",
    });
  expect(await run("check", "good.json")).toMatchObject({ exitCode: 0, stderr: "" });
  expect(await run("inspect", "good.json")).toMatchObject({
    exitCode: 0,
    stdout: expect.stringMatching(/^length +about 2\.0 s\n/u) as string,
  });
  expect(await run("check", "bad.json")).toMatchObject({ exitCode: 1 });
  expect(await run("check", "nope.json")).toMatchObject({ exitCode: 2, stdout: "" });
});

function writeProject({ language, files }: Program): string {
  const project = join(dir, language);
  cpSync(join(dir, "node_modules"), join(project, "node_modules"), {
    recursive: true,
    verbatimSymlinks: true,
  });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(project, name), text);
  return project;
}

async function providerText(project: string): Promise<string | undefined> {
  const { deployment } = stateSchema.parse(
    JSON.parse(await pulumi(project, "stack", "export", "--stack=test")),
  );
  const films = deployment.resources.filter(
    ({ type }) => type === "pulumi-nodejs:dynamic/alicloud-ice:MediaProducingJob",
  );
  expect(films).toHaveLength(1);
  return films[0]?.inputs?.__provider;
}

async function pulumi(project: string, ...args: string[]): Promise<string> {
  const stateDir = join(project, "state");
  mkdirSync(stateDir, { recursive: true });
  const env = {
    ...testEnvironment(cli, stateDir),
    ALICLOUD_ICE_ENDPOINT: emulator.url,
    ALICLOUD_ACCESS_KEY: "emulator",
    ALICLOUD_SECRET_KEY: "emulator-secret",
    ALIBABA_CLOUD_ECS_METADATA_DISABLED: "true",
  };
  const options = { cwd: project, env, timeoutMs: runTimeoutMs, output: "keep" } as const;
  const result = await runCommand(cli.command, [...args, "--non-interactive"], options);
  const { exitCode, end, stdout, stderr } = result;
  if (exitCode !== 0)
    throw new Error(`pulumi ${args.join(" ")} ${end} with ${exitCode}:\n${stdout}${stderr}`);
  return stdout;
}
