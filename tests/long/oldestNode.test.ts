import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import emulatorPackage from "../../emulator/package.json";
import providerPackage from "../../provider/package.json";
import { runCommand } from "../../scripts/lib/runCommand.mts";
import { filmArgs, filmProgram } from "../support/films";
import { pulumiCli } from "../support/pulumiCli";
import { withStack } from "../support/withStack";
import { npmInstall } from "../packaging/npm";

/** The newest Node is the one that all other tests run on. */
const oldest = (range: string) => /^>=(\d+\.\d+)$/u.exec(range)?.[1] ?? "";

let folder: string;

/** Installs npm's `node` package of a version; returns the folder of its command. */
async function nodeBinDir(version: string): Promise<string> {
  const cwd = join(folder, version);
  mkdirSync(cwd);
  writeFileSync(join(cwd, "package.json"), JSON.stringify({ private: true, allowScripts: { node: true } }));
  await npmInstall(cwd, `node@~${version}.0`);
  return join(cwd, "node_modules", "node", "bin");
}

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "ice-oldest-node-")));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the provider renders on the oldest Node that its package.json lets in", async () => {
  const version = oldest(providerPackage.engines.node);
  const { binDir } = await pulumiCli();
  const PATH = [await nodeBinDir(version), binDir, process.env["PATH"] ?? ""].join(delimiter);
  const program = `${filmProgram(filmArgs())}\nexports.node = process.version;`;
  await withStack({ program, env: { PATH } }, async ({ stack }) => {
    expect(await stack.up()).toMatchObject({ code: 0 });
    const outputs = await stack.outputs();
    expect(outputs).toMatchObject({ status: "Success", duration: 2 });
    expect(outputs["node"]).toMatch(new RegExp(`^v${version}\\.`, "u"));
  });
}, 300_000);

test("the emulator renders on the oldest Node that its package.json lets in", async () => {
  const version = oldest(emulatorPackage.engines.node);
  const script = join(folder, "emulator.cjs");
  writeFileSync(
    script,
    `const { start, makeTestClip, probe } = require(${JSON.stringify(resolve(__dirname, "../../emulator"))});
    (async () => {
      const emulator = await start({ dataDir: ${JSON.stringify(join(folder, "data"))} });
      const file = ${JSON.stringify(join(folder, "clip.mp4"))};
      await makeTestClip({ file, kind: "video", durationSeconds: 1, width: 320, height: 180 });
      console.log(process.version, emulator.url, (await probe(file)).durationSeconds);
      await emulator.stop();
    })();`,
  );
  const options = { cwd: folder, env: process.env, timeoutMs: 60_000, output: "keep" } as const;
  const { stdout } = await runCommand(join(await nodeBinDir(version), "node"), [script], options);
  expect(stdout).toMatch(new RegExp(`^v${version}\\.\\d+ http://127\\.0\\.0\\.1:\\d+ 1\\b`, "u"));
}, 300_000);
