import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cloneDir } from "../lib/paths.mts";

/** THIRD-PARTY-NOTICES.md: what comes with each package when it is installed, and under which licence. */
export function thirdPartyNotices(): string {
  return [intro, ...["provider", "emulator"].map(section)].join("\n");
}

const intro = `# Third-party notices

Neither npm package holds code of others: what they use is installed beside them by npm, under its own licence. This lists it all,
direct and indirect. \`npm run generate\` writes it. The provider plugin is one file that does hold code of others: its notices, with the
licences in full, are written beside it when it is built (plugin/bin/THIRD-PARTY-NOTICES.md).

**The emulator uses FFmpeg**, which the packages @seydx/node-av-\\* bring prebuilt for each platform. Their build says of itself
\`--enable-gpl --enable-version3 --enable-libx264 --enable-libx265 --enable-libfdk-aac\`: FFmpeg under the GPL, version 3, with libx264 and
libx265 (GPL) and fdk-aac (a licence of its own). node-av, the binding, is MIT. The emulator is a program for developing and testing;
whoever passes it on together with FFmpeg has to keep to these licences. The provider uses none of it.
`;

function section(workspace: string): string {
  const manifest = readManifest(join(cloneDir, workspace));
  const rows = [...closure(manifest)]
    .map(([name, { license }]) => `| ${name} | ${licenceText(license)} |`)
    .sort();
  return `## ${manifest.name}\n\n| package | licence |\n|---|---|\n${rows.join("\n")}\n`;
}

interface Manifest {
  readonly name: string;
  readonly license?: unknown;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** What a package needs to run, and all that this needs; the builds for each platform as one. */
function closure(root: Manifest, found = new Map<string, Manifest>()): Map<string, Manifest> {
  for (const name of Object.keys({ ...root.dependencies, ...root.optionalDependencies })) {
    if (name.startsWith("@seydx/node-av-")) {
      found.set("@seydx/node-av-\\*", { name, license: "MIT, and FFmpeg: GPL-3.0" });
    } else if (!found.has(name)) {
      const manifest = readManifest(join(cloneDir, "node_modules", name));
      found.set(name, manifest);
      closure(manifest, found);
    }
  }
  return found;
}

function readManifest(directory: string): Manifest {
  const file = join(directory, "package.json");
  if (!existsSync(file)) throw new Error(`${directory} is not installed: run \`npm ci\`.`);
  const manifest: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!isManifest(manifest)) throw new Error(`${file} has no name.`);
  return manifest;
}

function isManifest(value: unknown): value is Manifest {
  return typeof value === "object" && value !== null && "name" in value && typeof value.name === "string";
}

function licenceText(license: unknown): string {
  if (typeof license === "string") return license;
  return "not stated in its package.json";
}
