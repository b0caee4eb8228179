import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Metafile } from "esbuild";
import { z } from "zod";
import { cloneDir } from "../lib/paths.mts";

const intro = `# Third-party notices

The file host.cjs is made of the provider and of these packages. Each one's licence follows, as the package has it.
`;

/** What the plugin's bundle holds of others, with their licences. */
export function bundledNotices({ inputs }: Metafile): string {
  const sections = bundledPackages(inputs).map(({ name, version, license, text }) => {
    const body = text ?? `The package has no text of it; what it says is "${license}".`;
    return `## ${name} ${version}\n\nLicence: ${license}\n\n${quoted(body)}\n`;
  });
  return [intro, ...sections].join("\n");
}

/** One package in the bundle. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** Undefined where the package carries none. */
  readonly text: string | undefined;
}

/** The packages that files of a bundle come from, each copy once. */
export function bundledPackages(inputs: Metafile["inputs"]): readonly BundledPackage[] {
  const folders = new Set(Object.keys(inputs).flatMap((file) => inPackage.exec(file)?.[1] ?? []));
  const found = new Map(
    [...folders].map((folder) => {
      const it = packageIn(join(cloneDir, folder));
      return [`${it.name} ${it.version}`, it] as const;
    }),
  );
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, it]) => it);
}

const inPackage = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//u;

const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().default("not stated in its package.json"),
});

function packageIn(folder: string): BundledPackage {
  const { name, version, license } = manifestSchema.parse(
    JSON.parse(readFileSync(join(folder, "package.json"), "utf8")),
  );
  const files = globSync("*", { cwd: folder }).filter((file) =>
    /^(?:licen[cs]e|notice|copying)/iu.test(file),
  );
  const texts = files.sort().map((file) => readFileSync(join(folder, file), "utf8").trim());
  const text = texts.length > 0 ? texts.join("\n\n") : licenceInReadme(folder);
  return { name, version, license, text };
}

/** Some have it at the end of their README alone. */
function licenceInReadme(folder: string): string | undefined {
  const [readme] = globSync("{README,readme,Readme}*", { cwd: folder });
  if (readme === undefined) return undefined;
  const text = readFileSync(join(folder, readme), "utf8");
  return /^(?:#+ *licen[cs]e\b|licen[cs]e *\n[-=]{3,})[^]*/imu.exec(text)?.[0].trim();
}

/** As a block whose own marks mean nothing. */
function quoted(text: string): string {
  const lines = text.split(/\r?\n/u);
  return lines.map((line) => (line.trim() === "" ? "" : `    ${line}`)).join("\n");
}
