import { createReadStream, createWriteStream, existsSync, readFileSync } from "node:fs";
import { chmod, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { runCommand } from "../lib/runCommand.mts";
import { cloneDir, localDir } from "../lib/paths.mts";
import { type Browser } from "./findBrowser.mts";

/** The Chromium in the package @sparticuz/chromium, unpacked once into `.local`; undefined where it does not run. */
export async function unpackBrowser(): Promise<Browser | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const packed = packedFiles();
  if (packed === undefined) return undefined;
  const folder = join(localDir, `browser-${versionOf(packed)}`);
  if (!existsSync(folder)) await unpackInto(folder, packed);
  const executablePath = join(folder, "chromium");
  const { stdout } = await runCommand("ldd", [executablePath], { ...brief, env: process.env });
  return {
    executablePath,
    env: {
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
      // Libraries of its own, for a machine that has not all of them.
      ...(stdout.includes("not found") && { LD_LIBRARY_PATH: join(folder, "lib") }),
    },
  };
}

const brief = { timeoutMs: 60_000, output: "keep" } as const;

function packedFiles(): string | undefined {
  try {
    const main = createRequire(join(cloneDir, "package.json")).resolve("@sparticuz/chromium");
    return join(dirname(main), "..", "..", "bin");
  } catch {
    return undefined;
  }
}

function versionOf(packed: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packed, "..", "package.json"), "utf8"));
  return typeof manifest === "object" && manifest !== null && "version" in manifest
    ? String(manifest.version)
    : "";
}

/** Whole or not at all: two processes may do this at once. */
async function unpackInto(destination: string, packed: string): Promise<void> {
  const work = `${destination}-${process.pid}`;
  await mkdir(work, { recursive: true });
  try {
    const chromium = join(work, "chromium");
    await inflate(join(packed, "chromium.br"), chromium);
    await chmod(chromium, 0o755);
    for (const name of ["al2023", "fonts"]) {
      const archive = join(work, `${name}.tar`);
      await inflate(join(packed, `${name}.tar.br`), archive);
      const { exitCode, stderr } = await runCommand("tar", ["-xf", archive, "-C", work], {
        ...brief,
        env: process.env,
      });
      if (exitCode !== 0) throw new Error(`The browser could not be unpacked: ${stderr}`);
      await rm(archive);
    }
    await writeFile(join(work, "fonts.conf"), fontsConf(destination));
    await rename(work, destination).catch((error: unknown) => {
      if (!existsSync(destination)) throw error;
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function inflate(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
}

/** The machine's fonts, and one for a machine that has none. */
function fontsConf(directory: string): string {
  const directories = ["/usr/share/fonts", "/usr/local/share/fonts", join(directory, "fonts")];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${directories.map((path) => `  <dir>${path}</dir>`).join("\n")}
  <cachedir>${join(directory, "fonts-cache")}</cachedir>
</fontconfig>
`;
}
