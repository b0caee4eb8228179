import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const ROOT = join(__dirname, "../..");

/** The README's whole example of a file, by its name. */
function recipe(name: string): string {
  const blocks = readFileSync(join(ROOT, "emulator/README.md"), "utf8").matchAll(/```js\n(.*?)```/gs);
  const found = [...blocks].map(([, code]) => code ?? "").find((code) => code.startsWith(`// ${name}\n`));
  if (found === undefined) throw new Error(`The README has no example ${name}.`);
  return found;
}

it("the README's recipe for jest runs as it stands there", async () => {
  const project = mkdtempSync(join(tmpdir(), "ice-recipe-"));
  try {
    symlinkSync(join(ROOT, "node_modules"), join(project, "node_modules"));
    writeFileSync(join(project, "package.json"), "{}");
    writeFileSync(join(project, "films.test.js"), recipe("films.test.js"));
    const jest = join(ROOT, "node_modules/jest/bin/jest.js");
    const { stderr } = await promisify(execFile)(process.execPath, [jest, "--rootDir", project], {
      cwd: project,
    });
    expect(stderr).toMatch(/✓ a still becomes a film/);
  } finally {
    rmSync(project, { recursive: true });
  }
});
