import { join } from "node:path";
import { build, type Metafile } from "esbuild";
import { cloneDir } from "../lib/paths.mts";

/** The plugin and all that it needs as one file of CommonJS; how it is made up is returned. */
export async function bundlePlugin(outfile: string): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: [join(cloneDir, "provider", "dist", "hosts", "plugin", "main.js")],
    outfile,
    absWorkingDir: cloneDir,
    bundle: true,
    minify: true,
    // Names of errors are looked at.
    keepNames: true,
    platform: "node",
    format: "cjs",
    target: "node22.12",
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  });
  return metafile;
}
