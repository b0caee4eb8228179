import { join } from "node:path";
import { z } from "zod";
import { runCommand } from "../../scripts/lib/runCommand.mts";

const provider = join(__dirname, "../../provider");

/** Loads a module after the SDK, as a program does, and tells which modules came with it. */
async function loadedBy(specifier: string): Promise<string[]> {
  const script = `
    require("@pulumi/pulumi");
    const before = new Set(Object.keys(require.cache));
    require("${specifier}");
    console.log(JSON.stringify(Object.keys(require.cache).filter((file) => !before.has(file))));
  `;
  const options = { cwd: provider, env: process.env, timeoutMs: 60_000, output: "keep" } as const;
  const { exitCode, stdout, stderr } = await runCommand(process.execPath, ["-e", script], options);
  if (exitCode !== 0) throw new Error(stderr);
  return z.array(z.string()).parse(JSON.parse(stdout));
}

test("what a program imports is a few files of its own, and no other package", async () => {
  const loaded = await loadedBy("pulumi-alicloud-ice");
  expect(loaded.filter((file) => !file.startsWith(join(provider, "dist")))).toEqual([]);
  expect(loaded.filter((file) => /lifecycle|[\\/](ice|job|engine)[\\/]/u.test(file))).toEqual([]);
  expect(loaded).toContain(join(provider, "dist", "program", "mediaProducingJob.js"));
});

test("edits are loaded by their own entry alone, with an XML parser and nothing else", async () => {
  const [program, edits] = [
    await loadedBy("pulumi-alicloud-ice"),
    await loadedBy("pulumi-alicloud-ice/edits"),
  ];
  expect(program.filter((file) => /dist[\\/]edits[\\/]|saxes/u.test(file))).toEqual([]);
  const packages = edits.flatMap((file) => /node_modules[\\/]([^\\/]+)/u.exec(file)?.[1] ?? []);
  expect([...new Set(packages)].sort()).toEqual(["saxes", "xmlchars"]);
});

test("the lifecycle loads the vendor's client when something is called, and not before", async () => {
  const loaded = await loadedBy("pulumi-alicloud-ice/lifecycle");
  expect(loaded.filter((file) => /[\\/]@alicloud[\\/]|vendorClient/u.test(file))).toEqual([]);
  expect(loaded).toContain(join(provider, "dist", "ice", "client.js"));
});
