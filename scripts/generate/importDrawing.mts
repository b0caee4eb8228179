import { cruise } from "dependency-cruiser";
import { cloneDir } from "../lib/paths.mts";

const opening = "<!-- Drawn from the imports by `npm run generate`. -->\n";
const closing = "<!-- End of the drawing. -->";

/** The document with the drawing of the provider's imports in its place brought up to date. */
export async function importDrawing(document: string): Promise<string> {
  const start = document.indexOf(opening);
  const end = document.indexOf(closing);
  if (start < 0 || end < 0) throw new Error("docs/architecture.md has no place for the drawing.");
  return document.slice(0, start + opening.length) + (await drawing()) + document.slice(end);
}

async function drawing(): Promise<string> {
  const edges = new Set<string>();
  for (const [from, to] of await imports()) {
    const [fromPart, toPart] = [partOf(from), partOf(to)];
    if (fromPart !== undefined && toPart !== undefined && fromPart !== toPart)
      edges.add(`${fromPart} --> ${toPart}`);
  }
  const byName = 'program -. "the shell, by package name" .-> dynamic';
  return [
    "```mermaid",
    "flowchart TD",
    ...[...edges, byName].sort().map((edge) => `  ${edge}`),
    "```\n",
  ].join("\n");
}

/** Imports of values, from file to file. */
async function imports(): Promise<(readonly [string, string])[]> {
  const { output } = await cruise(["provider/src"], {
    baseDir: cloneDir,
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
  });
  if (typeof output === "string") throw new Error("Expected the imports as data.");
  return output.modules.flatMap(({ source, dependencies }) =>
    dependencies
      .filter(({ dependencyTypes }) => !dependencyTypes.includes("type-only"))
      .map(({ resolved }) => [source, resolved] as const),
  );
}

/** What a file is drawn as: its folder; undefined for what everything uses. */
function partOf(file: string): string | undefined {
  if (file.includes("node_modules/@alicloud/")) return 'vendor["the vendor\'s client"]';
  const folder = /^provider\/src\/(hosts\/[^/]+|[^/]+)\//u.exec(file)?.[1];
  if (folder === undefined || folder === "base") return undefined;
  return folder.replace("hosts/", "");
}
