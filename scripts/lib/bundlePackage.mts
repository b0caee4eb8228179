import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { build, type OutputFile, type Plugin, transform } from "esbuild";
import { z } from "zod";
import { cloneDir } from "./paths.mts";

const provider = join(cloneDir, "provider");
const src = join(provider, "src");
const dist = join(provider, "dist");
const buildInfo = join(dist, ".tsbuildinfo");

/** What is loaded from outside: by package.json's "exports" and by the command. */
const entries = ["index.ts", "edits/index.ts", "hosts/dynamic/attach.ts", "cli/cli.ts"];
/** What several entries share, and what is loaded by import(). */
const shared = "shared";
const target = { platform: "node", target: "es2023" } as const;

/**
 * Writes the entries of the package over what the compiler made of them, each as one file, and beside them what they share: few
 * files load sooner than many, and pack smaller. No comments, no blanks, short local names; functions and classes keep theirs, for
 * whoever reads a stack.
 */
export async function bundlePackage(): Promise<void> {
  await rm(join(dist, shared), { recursive: true, force: true });
  // Code is split for ES modules alone: what comes of it is made CommonJS file by file.
  const { outputFiles, metafile } = await build({
    ...target,
    entryPoints: entries.map((entry) => join(src, entry)),
    outbase: src,
    outdir: dist,
    absWorkingDir: cloneDir,
    ...{ bundle: true, splitting: true, format: "esm" },
    chunkNames: `${shared}/[name]-[hash]`,
    packages: "external",
    plugins: [shellsAsTheyAre],
    ...{ write: false, metafile: true, logLevel: "error" },
  });
  const renamed = plainNames(outputFiles);
  for (const { path, text } of outputFiles) {
    const { exports: exported = [] } = metafile.outputs[relative(cloneDir, path).replaceAll("\\", "/")] ?? {};
    await mkdir(dirname(path), { recursive: true });
    // Only what this code requires is called so.
    const isImported = !basename(path).startsWith("chunk-");
    const code = await small(namedClasses(renamed(text)), isImported ? exported : undefined);
    await writeFile(renamed(path), code);
  }
  await forgetEntries();
}

/**
 * Names for the shared files that don't hang on what is in them. Files are packed in the order of their names, and with hashes for
 * names a change of one word moved the package's size by half a kilobyte either way.
 */
function plainNames(files: readonly OutputFile[]): (text: string) => string {
  const hash = /-[A-Z0-9]{8}(?=\.js$)/u;
  const hashed = files
    .filter(({ path }) => hash.test(path))
    .sort((one, other) => other.contents.length - one.contents.length || (one.path < other.path ? -1 : 1));
  const names = hashed.map(({ path }, index): [string, string] => {
    const name = basename(path);
    return [name, name.replace(hash, name.startsWith("chunk-") ? `-${index}` : "")];
  });
  if (new Set(names.map(([, name]) => name)).size < names.length)
    throw new Error("Two shared files of the package have one name.");
  return (text) => names.reduce((renamed, [from, to]) => renamed.replaceAll(from, to), text);
}

/** Their text is in every state, to the byte: the compiler's file of each goes into the package. */
const shellsAsTheyAre: Plugin = {
  name: "shells as they are",
  setup(bundler) {
    bundler.onResolve({ filter: /[sS]hell$/ }, ({ path, resolveDir }) => ({
      path: `./${relative(src, join(resolveDir, path)).replaceAll("\\", "/")}.js`,
      external: true,
    }));
  },
};

/**
 * In two steps: one alone would shorten the names at the top too. The last line, which never runs, tells Node what `import` finds.
 *
 * @param imported undefined where only this code requires the file, name by name
 */
async function small(esModule: string, imported: readonly string[] | undefined): Promise<string> {
  const commonJs = await transform(esModule, { ...target, format: "cjs", minifySyntax: true });
  const { code } = await transform(shortImports(shortExports(commonJs.code, imported !== undefined)), {
    ...target,
    minifyWhitespace: true,
    minifyIdentifiers: true,
    // Node shows the whole line in which an error was thrown that nobody caught.
    lineLimit: 1000,
    ...(imported?.length && { footer: `0&&(module.exports={${imported.join(",")}});` }),
  });
  return code;
}

/**
 * The bundler's helpers stand before every file, and are long: its exports become a loop here, and what it imports whole, one line.
 * Where a file calls another of them, all stay. Node, which reads the text for what `import` finds, must not find the mark there.
 */
function shortExports(code: string, isImported: boolean): string {
  const helpers =
    /^var __\w+ = [^]*?\n__export\(stdin_exports, (\{[^]*?\n\})\);\nmodule\.exports = __toCommonJS\(stdin_exports\);\n/u;
  const getters = helpers.exec(code)?.[1];
  const rest = code.replace(helpers, "");
  if (/\b__(?!toESM)\w+\(/u.test(rest)) return code;
  const importing = rest.includes("__toESM(")
    ? "var __toESM = (found) => (found.__esModule ? found : { ...found, default: found });\n"
    : "";
  if (getters === undefined) return importing + rest;
  // No two of the shared files require each other: each has all that it exports when it ends.
  if (!isImported) return `${importing}${rest}\nObject.assign(exports, ${values(getters)});\n`;
  return `${importing}for (const [name, get] of Object.entries(${getters})) Object.defineProperty(exports, name, { get, enumerable: true });
Object.defineProperties(exports, { __esModule: { value: true } });
${rest}`;
}

/** `{ film: () => film, laid: () => laid2 }` as `{ film, laid: laid2 }`. */
function values(getters: string): string {
  return getters.replace(/(\w+): \(\) => (\w+)/gu, (_all, name: string, value: string) =>
    name === value ? name : `${name}: ${value}`,
  );
}

/** `import_chunk_6PGRXEBX` and the like, which stand before each of a thousand uses, become `$0`. */
function shortImports(code: string): string {
  const names: string[] = [];
  return code.replace(/\bimport_\w+/gu, (name) => {
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name)}`;
  });
}

/** The bundler writes `var Film = class _Film`, and what is short of that would be called by one letter. */
function namedClasses(code: string): string {
  const own = new Set(Array.from(code.matchAll(/^var (\w+) = class _\1\b/gmu), ([, name]) => `_${name}`));
  return code
    .replace(/^var (\w+) = class (?:_\1\b)?/gmu, "class $1 ")
    .replace(/(?<![\w$.])_\w+/gu, (name) => (own.has(name) ? name.slice(1) : name));
}

const buildInfoSchema = z.looseObject({
  fileNames: z.array(z.string()),
  fileInfos: z.array(z.union([z.string(), z.looseObject({ version: z.string() })])),
});

/** The compiler takes a bundled file for one that has changed: it writes its own again with the next change of any source. */
async function forgetEntries(): Promise<void> {
  const info = buildInfoSchema.parse(JSON.parse(await readFile(buildInfo, "utf8")));
  for (const entry of entries) {
    const at = info.fileNames.findIndex((name) => name.endsWith(`/src/${entry}`));
    const known = info.fileInfos[at];
    if (known === undefined) throw new Error(`${buildInfo} does not know ${entry}.`);
    info.fileInfos[at] = typeof known === "string" ? "bundled" : { ...known, version: "bundled" };
  }
  await writeFile(buildInfo, JSON.stringify(info));
}
