import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cloneDir } from "../../scripts/lib/paths.mts";

/** The film that docs/languages.md writes in a language: its first block of that language that is a whole program. */
export function documentedProgram(language: "yaml" | "python" | "go"): string {
  const page = readFileSync(join(cloneDir, "docs", "languages.md"), "utf8");
  const same = page.slice(page.indexOf("## The same film, five times"));
  const block = new RegExp(`^\`\`\`${language}\\n(?<code>.*?)^\`\`\``, "msu").exec(same)?.groups?.["code"];
  if (block === undefined) throw new Error(`docs/languages.md has no program in ${language}.`);
  return block;
}
