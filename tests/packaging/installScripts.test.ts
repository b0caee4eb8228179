import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const repository = join(__dirname, "../..");
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ dev: z.boolean().optional(), hasInstallScript: z.boolean().optional() }),
  ),
});
const projectSchema = z.object({ allowScripts: z.record(z.string(), z.boolean()) });

const textOf = (file: string) => readFileSync(join(repository, file), "utf8");

test("what npm says of install scripts is answered: in the template, and on the page for other projects", () => {
  const { packages } = lockSchema.parse(JSON.parse(textOf("package-lock.json")));
  const withScript = Object.entries(packages)
    .filter(([, { dev, hasInstallScript }]) => hasInstallScript === true && dev !== true)
    .map(([path]) => path.replace(/^.*node_modules\//u, ""));
  expect(withScript).not.toEqual([]);
  const refused = Object.fromEntries(withScript.map((name) => [name, false]));
  expect(projectSchema.parse(JSON.parse(textOf("templates/film/package.json"))).allowScripts).toEqual(
    refused,
  );
  const written = `"allowScripts": { ${withScript.map((name) => `"${name}": false`).join(", ")} }`;
  for (const page of ["docs/start.md", "docs/zh/start.md"]) expect(textOf(page)).toContain(written);
});
