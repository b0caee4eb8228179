/**
 * `npm run generate` writes what is generated and committed: the API reference, the drawing of the imports, the tables of the READMEs,
 * the schemas of documents, the plugin's schema and SDKs, the third-party notices.
 * With --check it writes nothing, and fails where a file is not what it would write.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { outputSchema } from "./generate/documents/outputSchema.mts";
import { timelineSchema } from "./generate/documents/timelineSchema.mts";
import { apiReference } from "./generate/apiReference.mts";
import { importDrawing } from "./generate/importDrawing.mts";
import { pluginSchema } from "./generate/pluginSchema.mts";
import { generatedSdks } from "./generate/sdks.mts";
import { argumentsTable } from "./generate/tables/argumentsTable.mts";
import { codesTable } from "./generate/tables/codesTable.mts";
import { flagsTable } from "./generate/tables/flagsTable.mts";
import type { Language } from "./generate/tables/language.mts";
import { settingsTable } from "./generate/tables/settingsTable.mts";
import { withTables } from "./generate/tables/withTables.mts";
import { thirdPartyNotices } from "./generate/thirdPartyNotices.mts";
import { cloneDir } from "./lib/paths.mts";

const isCheck = process.argv.includes("--check");

const files: readonly (readonly [string, (before: string) => string | Promise<string>])[] = [
  ["docs/api/pulumi-alicloud-ice.md", () => apiReference("provider")],
  ["docs/api/ice-emulator.md", () => apiReference("emulator")],
  ["docs/architecture.md", importDrawing],
  ["provider/README.md", (text) => withTables(text, providerTables("en"))],
  ["docs/zh/provider.md", (text) => withTables(text, providerTables("zh"))],
  ["emulator/README.md", (text) => withTables(text, { flags: () => flagsTable("en") })],
  ["docs/zh/emulator.md", (text) => withTables(text, { flags: () => flagsTable("zh") })],
  ["docs/when-it-fails.md", (text) => withTables(text, { codes: () => codesTable("en") })],
  ["docs/zh/when-it-fails.md", (text) => withTables(text, { codes: () => codesTable("zh") })],
  ["sdk/schema.json", pluginSchema],
  ["provider/schema/timeline.schema.json", timelineSchema],
  ["provider/schema/output-media-config.schema.json", outputSchema],
  ["THIRD-PARTY-NOTICES.md", thirdPartyNotices],
];

function providerTables(language: Language) {
  return { arguments: () => argumentsTable(language), settings: () => settingsTable(language) };
}

const stale: string[] = [];
for (const [name, generate] of files) {
  const file = join(cloneDir, name);
  const before = existsSync(file) ? readFileSync(file, "utf8") : "";
  const text = await generate(before);
  if (text === before) continue;
  stale.push(name);
  if (!isCheck) writeFileSync(file, text);
}
stale.push(...(await generatedSdks(isCheck)));
if (isCheck && stale.length > 0) {
  console.error(
    `Not what the sources say: ${stale.join(", ")}. Run \`npm run generate\`, and look at what it changes.`,
  );
  process.exitCode = 1;
} else {
  console.log(stale.length === 0 ? "All of it is as the sources say." : `Written: ${stale.join(", ")}.`);
}
