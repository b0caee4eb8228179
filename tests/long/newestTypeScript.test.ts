import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { makeTestClip } from "../../emulator/src/render/makeTestClip";
import { start } from "../../emulator/src/start";
import { runCommand } from "../../scripts/lib/runCommand.mts";
import { npmInstall } from "../packaging/npm";
import { pack } from "../packaging/pack";
import { programs } from "../packaging/programs";
import { pulumiCli, testEnvironment } from "../support/pulumiCli";

const { version: sdk } = z
  .object({ version: z.string() })
  .parse(createRequire(__filename)("@pulumi/pulumi/package.json"));

/**
 * Installed from the registry. Pulumi's SDK runs programs through a TypeScript below 7: npm refuses 7 beside it, but for a compiler by
 * another name.
 */
test("a program compiles on TypeScript 6 and 7, and its film is rendered on 6", async () => {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), "typescript-")));
  const cli = await pulumiCli();
  const emulator = await start({ dataDir: join(dir, "ice"), speed: "instant" });
  try {
    const still = join(dir, "ice/oss/packaging/still.png");
    mkdirSync(join(still, ".."), { recursive: true });
    await makeTestClip({ file: still, kind: "image", width: 320, height: 180 });
    const project = join(dir, "project");
    const state = join(dir, "state");
    for (const folder of [project, state]) mkdirSync(folder);
    const program = programs.find(({ language }) => language === "TypeScript");
    for (const [name, text] of Object.entries(program?.files ?? {})) writeFileSync(join(project, name), text);
    await npmInstall(
      project,
      await pack("provider", dir),
      `@pulumi/pulumi@${sdk}`,
      "typescript@6.0.3",
      "typescript-7@npm:typescript@7.0.2",
    );

    const env = {
      ...testEnvironment(cli, state),
      ALICLOUD_ICE_ENDPOINT: emulator.url,
      ALICLOUD_REGION: "cn-shanghai",
      ALICLOUD_ACCESS_KEY: "emulator",
      ALICLOUD_SECRET_KEY: "emulator-secret",
    };
    const run = async (command: string, ...args: string[]) => {
      const options = { cwd: project, env, timeoutMs: 300_000, output: "keep" } as const;
      const { exitCode, stdout, stderr } = await runCommand(command, args, options);
      return { exitCode, said: `${stdout}${stderr}` };
    };
    for (const [name, version] of [
      ["typescript", "6.0.3"],
      ["typescript-7", "7.0.2"],
    ] as const) {
      const tsc = join(project, "node_modules", name, "bin", "tsc");
      expect((await run(process.execPath, tsc, "--version")).said).toContain(version);
      expect(await run(process.execPath, tsc, "--noEmit", "-p", project)).toEqual({ exitCode: 0, said: "" });
    }
    expect(await run("pulumi", "stack", "init", "test")).toMatchObject({ exitCode: 0 });
    expect(await run("pulumi", "up", "--yes", "--skip-preview", "--stack=test")).toMatchObject({
      exitCode: 0,
      said: expect.stringContaining("2 created") as string,
    });
    expect(emulator.jobs.list()).toMatchObject([{ status: "Success" }]);
  } finally {
    await emulator.stop();
    rmSync(dir, { recursive: true, force: true });
  }
});
