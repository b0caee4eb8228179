/**
 * `npm run generate` writes what is generated and committed: the API reference, the drawing of the imports, the third-party notices.
 * With --check it writes nothing, and fails where a file is not what it would write.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { apiReference } from "./generate/apiReference.mts";
import { importDrawing } from "./generate/importDrawing.mts";
import { thirdPartyNotices } from "./generate/thirdPartyNotices.mts";
import { cloneDir } from "./lib/paths.mts";

const isCheck = process.argv.includes("--check");

const files: readonly (readonly [string, (before: string) => string | Promise<string>])[] = [
  ["docs/api/pulumi-alicloud-ice.md", () => apiReference("provider")],
  ["docs/api/ice-emulator.md", () => apiReference("emulator")],
  ["docs/architecture.md", importDrawing],
  ["THIRD-PARTY-NOTICES.md", thirdPartyNotices],
];

const stale: string[] = [];
for (const [name, generate] of files) {
  const file = join(cloneDir, name);
  const before = existsSync(file) ? readFileSync(file, "utf8") : "";
  const text = await generate(before);
  if (text === before) continue;
  stale.push(name);
  if (!isCheck) writeFileSync(file, text);
}
if (isCheck && stale.length > 0) {
  console.error(
    `Not what the sources say: ${stale.join(", ")}. Run \`npm run generate\`, and look at what it changes.`,
  );
  process.exitCode = 1;
} else {
  console.log(stale.length === 0 ? "All of it is as the sources say." : `Written: ${stale.join(", ")}.`);
}
