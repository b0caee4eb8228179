/** Makes the compiled code of the provider small, which is what its package downloads: no comments, no blanks, short local names. The types keep theirs. */
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { transform } from "esbuild";
import { bundleEdits } from "./lib/bundleEdits.mts";
import { cloneDir } from "./lib/paths.mts";

const dist = join(cloneDir, "provider", "dist");

/** Their text is in every state, to the byte. */
const asTheyAre = /[sS]hell\.js$/u;

const small = {
  minifyWhitespace: true,
  minifyIdentifiers: true,
  platform: "node",
  target: "es2023",
} as const;

await bundleEdits(small);

const files = (await readdir(dist, { recursive: true })).filter(
  (file) => file.endsWith(".js") && !asTheyAre.test(file),
);

for (const file of files) {
  const path = join(dist, file);
  const written = await readFile(path, "utf8");
  const { code } = await transform(written, small);
  if (code.length < written.length) await writeFile(path, code);
}
