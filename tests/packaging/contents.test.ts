import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { runCommand } from "../../scripts/lib/runCommand.mts";
import { pack } from "./pack";

const manifestSchema = z.object({
  main: z.string(),
  types: z.string(),
  bin: z.record(z.string(), z.string()).default({}),
  exports: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])),
});

/** The emulator's page, as it is bundled. */
const PAGE_FILES = ["index.html", "main.js", "page.css", "icon.svg"].map(
  (name) => `dist/page/client/${name}`,
);

describe.each(["provider", "emulator"] as const)("the package of %s", (workspace) => {
  let dir: string;
  let unpacked: string;
  let files: string[];
  let packedBytes: number;

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), "contents-"));
    const tarball = await pack(workspace, dir);
    packedBytes = statSync(tarball).size;
    const options = { cwd: dir, env: process.env, timeoutMs: 60_000, output: "keep" } as const;
    const { stdout } = await runCommand("tar", ["-xzvf", tarball], options);
    unpacked = join(dir, "package");
    files = stdout
      .trim()
      .split("\n")
      .map((line) => line.slice(line.indexOf("package/") + "package/".length));
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  test("holds the build, a licence, a readme, and nothing else", () => {
    expect(files).toEqual(expect.arrayContaining(["package.json", "LICENSE", "README.md", "dist/index.js"]));
    const others = files.filter(
      (file) =>
        !/^(dist\/.+(\.js|\.d\.ts)|bin\/.+\.js|schema\/.+\.schema\.json)$/.test(file) &&
        !PAGE_FILES.includes(file),
    );
    expect(others.sort()).toEqual(["LICENSE", "README.md", "package.json"]);
  });

  test("holds the page, if it is the emulator", () => {
    expect(files.filter((file) => file.startsWith("dist/page/client/")).sort()).toEqual(
      workspace === "emulator" ? [...PAGE_FILES].sort() : [],
    );
  });

  test("holds nothing that the sources have not any more", () => {
    const source = (file: string) => file.replace(/^dist/, "src").replace(/(\.d\.ts|\.js)$/, ".ts");
    const stale = files
      .filter((file) => file.startsWith("dist/") && !PAGE_FILES.includes(file))
      .filter((file) => {
        return !existsSync(join(__dirname, "../..", workspace, source(file)));
      });
    expect(stale).toEqual([]);
  });

  test("holds everything that its package.json names", () => {
    const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(unpacked, "package.json"), "utf8")));
    const named = [
      manifest.main,
      manifest.types,
      ...Object.values(manifest.bin),
      ...Object.values(manifest.exports).flatMap((target) =>
        typeof target === "string" ? target : Object.values(target),
      ),
    ];
    expect(named.filter((file) => !existsSync(join(unpacked, file)))).toEqual([]);
  });

  test("is small", () => {
    expect(packedBytes).toBeLessThan(workspace === "provider" ? 280_000 : 290_000);
    expect(files.map((file) => statSync(join(unpacked, file)).size).reduce((a, b) => a + b)).toBeLessThan(
      1_600_000,
    );
  });
});
