import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
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
      // Of several sources; the bundler empties the folder first.
      .filter((file) => !file.startsWith("dist/shared/"))
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

  test("holds the declarations that a program meets, and no others", () => {
    const met = new Set<string>();
    const meet = (file: string) => {
      if (met.has(file)) return;
      met.add(file);
      const text = readFileSync(join(unpacked, file), "utf8");
      for (const [, path = ""] of text.matchAll(/(?:from |import\()"(\.[^"]+)"/gu))
        meet(`${posix.join(posix.dirname(file), path)}.d.ts`);
    };
    for (const file of ["dist/index.d.ts", ...files.filter((name) => name === "dist/edits/index.d.ts")])
      meet(file);
    const declarations = files.filter((file) => file.endsWith(".d.ts"));
    expect([...met].filter((file) => !declarations.includes(file))).toEqual([]);
    // The entry of the shells, which ask for no types, has its own; of the emulator's, all are there.
    const others = declarations.filter((file) => !met.has(file) && file !== "dist/hosts/dynamic/attach.d.ts");
    expect(workspace === "provider" ? others : []).toEqual([]);
  });

  test("has no line that would fill a terminal with the code around an error", () => {
    const lines = files
      // A browser shows code in another way.
      .filter((file) => file.endsWith(".js") && !file.startsWith("dist/page/client/"))
      .flatMap((file) => readFileSync(join(unpacked, file), "utf8").split("\n"));
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(2_000);
  });

  test("is small", () => {
    expect(packedBytes).toBeLessThan(workspace === "provider" ? 230_000 : 290_000);
    expect(files.map((file) => statSync(join(unpacked, file)).size).reduce((a, b) => a + b)).toBeLessThan(
      1_600_000,
    );
  });
});
