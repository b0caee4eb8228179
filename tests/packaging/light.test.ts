import { readFile } from "node:fs/promises";
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
  expect(loaded).toContain(join(provider, "dist", "index.js"));
  // What the bundler may put together is what is loaded together: a verb, the client, a reader of edits would show here.
  const functions = (await Promise.all(loaded.map((file) => readFile(file, "utf8")))).join("\n");
  expect(functions).toMatch(/class MediaProducingJob\b/u);
  expect(functions).not.toMatch(/function (attach|createRun|createIceClient|readEdit|settle)\b/u);
  expect(loaded.length).toBeLessThan(20);
});

test("the classes and functions of the package are called by their names, and found by import", async () => {
  const script = `
    import * as ice from "pulumi-alicloud-ice";
    import { readEdit } from "pulumi-alicloud-ice/edits";
    const { default: all, "module.exports": same, ...named } = { ...ice, readEdit };
    console.log(JSON.stringify(Object.entries(named).map(([name, value]) => [name, value.name])));
  `;
  const options = { cwd: provider, env: process.env, timeoutMs: 60_000, output: "keep" } as const;
  const flags = ["--input-type=module", "-e", script];
  const { stdout } = await runCommand(process.execPath, flags, options);
  const names = z.array(z.tuple([z.string(), z.string()])).parse(JSON.parse(stdout));
  expect(names.filter(([exported, own]) => exported !== own)).toEqual([]);
  expect(names.map(([exported]) => exported)).toEqual(
    expect.arrayContaining(["MediaProducingJob", "MediaInfo", "drawTimeline", "readEdit"]),
  );
});

test("edits are loaded by their own entry alone, with an XML parser and nothing else", async () => {
  const [program, edits] = [
    await loadedBy("pulumi-alicloud-ice"),
    await loadedBy("pulumi-alicloud-ice/edits"),
  ];
  expect(program.filter((file) => /dist[\\/]edits[\\/]|saxes/u.test(file))).toEqual([]);
  expect(edits).toContain(join(provider, "dist", "edits", "index.js"));
  const packages = edits.flatMap((file) => /node_modules[\\/]([^\\/]+)/u.exec(file)?.[1] ?? []);
  expect([...new Set(packages)].sort()).toEqual(["saxes", "xmlchars"]);
});

test("the lifecycle loads the vendor's client when something is called, and not before", async () => {
  const loaded = await loadedBy("pulumi-alicloud-ice/lifecycle");
  expect(loaded.filter((file) => /[\\/]@alicloud[\\/]|vendorClient/u.test(file))).toEqual([]);
  expect(loaded).toContain(join(provider, "dist", "hosts", "dynamic", "attach.js"));
});
