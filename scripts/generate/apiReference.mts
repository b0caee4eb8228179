import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Application, type TypeDocOptions } from "typedoc";
import type { PluginOptions } from "typedoc-plugin-markdown";
import { cloneDir } from "../lib/paths.mts";

/**
 * What a package offers, as Markdown out of its docstrings. It is committed, so that a change of the API shows in its diff. Only
 * the examples are code blocks: the tests compile them.
 */
export async function apiReference(workspace: "provider" | "emulator"): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "api-"));
  try {
    const options: TypeDocOptions & PluginOptions = {
      plugin: ["typedoc-plugin-markdown"],
      entryPoints: [join(cloneDir, workspace, "src", "index.ts")],
      tsconfig: join(cloneDir, workspace, "tsconfig.json"),
      outputs: [{ name: "markdown", path: folder }],
      logLevel: "Error",
      readme: "none",
      excludeInternal: true,
      excludeExternals: true,
      excludePrivate: true,
      disableSources: true,
      router: "module",
      hideBreadcrumbs: true,
      hidePageHeader: true,
      parametersFormat: "table",
      interfacePropertiesFormat: "table",
      classPropertiesFormat: "table",
      typeDeclarationFormat: "table",
    };
    const app = await Application.bootstrapWithPlugins(options);
    const project = await app.convert();
    if (project === undefined) throw new Error(`The sources of ${workspace} do not compile.`);
    await app.generateOutputs(project);
    return readFileSync(join(folder, "README.md"), "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
