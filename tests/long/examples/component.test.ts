import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";
import { npm, npmInstall } from "../../packaging/npm";
import { pack } from "../../packaging/pack";
import { ossUrl } from "../../support/films";
import { configFlags } from "../../support/withExample";
import { withStack } from "../../support/withStack";

const example = resolve(__dirname, "../../../examples/component");

/** Outside of the repository, which does not install @pulumi/alicloud: the CLI would fetch its plugin for every program. */
let folder: string;

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "ice-component-")));
  cpSync(example, folder, { recursive: true });
  const manifest = z.looseObject({ dependencies: z.record(z.string(), z.string()) });
  const { dependencies, ...others } = manifest.parse(
    JSON.parse(readFileSync(join(folder, "package.json"), "utf8")),
  );
  const packed = `file:${await pack("provider", folder)}`;
  const installed = { ...others, dependencies: { ...dependencies, "pulumi-alicloud-ice": packed } };
  writeFileSync(join(folder, "package.json"), JSON.stringify(installed));
  await npmInstall(folder);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("compiles, and its own test passes: bucket and film are wired", async () => {
  expect(await npm(folder, "test")).toContain("pass 2");
});

test("renders into a bucket that is there already, with the real CLI", async () => {
  const options = {
    example: "component",
    nodeModules: join(folder, "node_modules"),
    env: { PULUMI_NODEJS_TRANSPILE_ONLY: "true" },
  };
  await withStack(options, async ({ stack }) => {
    const config = configFlags({ bucket: "films", clipUrl: ossUrl("in/clip.mp4") });
    expect(await stack.up(...config)).toMatchObject({ code: 0 });
    expect(await stack.outputs()).toEqual({ bucket: "films", mediaUrl: ossUrl("films/trailer.mp4") });
  });
});
