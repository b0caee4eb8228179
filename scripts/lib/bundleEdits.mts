import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type BuildOptions } from "esbuild";
import { z } from "zod";
import { cloneDir } from "./paths.mts";

const provider = join(cloneDir, "provider");
const buildInfo = join(provider, "dist", ".tsbuildinfo");
const entry = "src/edits/index.ts";

/** How all of the package's code is made small. */
export type Small = Pick<BuildOptions, "minifyWhitespace" | "minifyIdentifiers" | "platform" | "target">;

/** Makes one file of the compiled edits. They are asked for as a whole or not at all: it is smaller than its parts, and loads sooner. */
export async function bundleEdits(small: Small): Promise<void> {
  await build({
    ...small,
    entryPoints: [join(provider, entry)],
    outfile: join(provider, "dist", "edits", "index.js"),
    ...{ bundle: true, minifySyntax: true, format: "cjs", external: ["saxes"], logLevel: "error" },
  });
  await forgetEntry();
}

const buildInfoSchema = z.looseObject({
  fileNames: z.array(z.string()),
  fileInfos: z.array(z.union([z.string(), z.looseObject({ version: z.string() })])),
});

/** The compiler takes the bundled file for one that has changed: it writes its own again with the next change of any source. */
async function forgetEntry(): Promise<void> {
  const info = buildInfoSchema.parse(JSON.parse(await readFile(buildInfo, "utf8")));
  const at = info.fileNames.findIndex((name) => name.endsWith(`/${entry}`));
  const known = info.fileInfos[at];
  if (known === undefined) throw new Error(`${buildInfo} does not know ${entry}.`);
  info.fileInfos[at] = typeof known === "string" ? "bundled" : { ...known, version: "bundled" };
  await writeFile(buildInfo, JSON.stringify(info));
}
