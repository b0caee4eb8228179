import { globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

export interface CodeBlock {
  /** Such as "README.md:29". */
  readonly place: string;
  readonly code: string;
}

const root = join(__dirname, "../..");

/** The TypeScript in our documents and in the docstrings of the provider. */
export function codeBlocks(): CodeBlock[] {
  const files = ["README.md", "provider/README.md", "docs/*.md", "provider/src/**/*.ts"];
  return files.flatMap((pattern) => globSync(join(root, pattern)).sort()).flatMap(blocksIn);
}

function blocksIn(file: string): CodeBlock[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/^( *\* )?```ts\n(.*?)^ *(?:\* )?```/gms)].map(
    ({ 1: margin = "", 2: body = "", index }) => ({
      place: `${relative(root, file)}:${text.slice(0, index).split("\n").length}`,
      code: margin === "" ? body : body.replace(/^ *\* ?/gm, ""),
    }),
  );
}
