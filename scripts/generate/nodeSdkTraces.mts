import { copyFileSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { cloneDir } from "../lib/paths.mts";

const source = join(cloneDir, "provider", "src", "base", "pauseStackTraces.ts");
const imports = 'import * as utilities from "./utilities";\n';
const registration = /^ +super\(\w+\.__pulumiType, name, resourceInputs, opts\);$/mu;

/**
 * Has the resources of a generated SDK for Node declared without the traces of errors that nobody reads, as the provider
 * package does: of a hundred renders these took three quarters of the processor time.
 *
 * @throws Error where the generator writes no resource as it did
 */
export function pauseTracesIn(folder: string): void {
  const resources = globSync("*.ts", { cwd: folder })
    .map((name) => ({ file: join(folder, name), text: readFileSync(join(folder, name), "utf8") }))
    .filter(({ text }) => text.includes("extends pulumi.CustomResource"));
  if (resources.length === 0) throw new Error(`${folder} has no resource.`);
  for (const { file, text } of resources) writeFileSync(file, pausedWhileRegistering(text, file));
  copyFileSync(source, join(folder, basename(source)));
}

function pausedWhileRegistering(text: string, file: string): string {
  const found = registration.exec(text);
  if (found === null || !text.includes(imports))
    throw new Error(`${file}: the generator writes resources otherwise than it did.`);
  const paused = [
    "        const goOn = pauseStackTraces();",
    "        try {",
    `    ${found[0]}`,
    "        } finally {",
    "            goOn();",
    "        }",
  ].join("\n");
  return text
    .replace(imports, `import { pauseStackTraces } from "./pauseStackTraces";\n${imports}`)
    .replace(registration, () => paused);
}
