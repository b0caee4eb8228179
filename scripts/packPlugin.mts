/**
 * `npm run plugin:pack`: the plugin as the archives that `pulumi plugin install resource alicloud-ice VERSION -f FILE` takes: one
 * that runs on the Node on the PATH, and one with this platform's Node inside. `-- --bundle-only` leaves the second out.
 */
import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { cloneDir, localDir } from "./lib/paths.mts";
import { runCommand } from "./lib/runCommand.mts";
import { nodeInside } from "./plugin/nodeInside.mts";

const mostBytes = 3 * 1024 * 1024;

/** As Go names them: Pulumi looks for its plugins so. */
const systems: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: "linux",
  darwin: "darwin",
  win32: "windows",
};
const processors: Readonly<Record<string, string>> = { x64: "amd64", arm64: "arm64" };

const from = join(cloneDir, "plugin", "bin");
if (!existsSync(join(from, "plugin.cjs")))
  throw new Error("The plugin is not built: run `npm run build` first.");
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(from, "schema.json"), "utf8")));
const [system, processor] = [systems[process.platform], processors[process.arch]];
if (system === undefined || processor === undefined)
  throw new Error(`Pulumi has no plugins for ${process.platform} on ${process.arch}.`);

const to = join(localDir, "plugin");
mkdirSync(to, { recursive: true });
const bundle = await pack("", [from]);
if (bundle.bytes > mostBytes) throw new Error(`${bundle.file} has more than ${mostBytes} bytes.`);
if (!process.argv.includes("--bundle-only")) await pack("-with-node", [from, nodeInside(to)]);

/** All files of these folders in one archive. */
async function pack(ending: string, folders: readonly string[]) {
  const file = join(to, `pulumi-resource-alicloud-ice-v${version}-${system}-${processor}${ending}.tar.gz`);
  // What a start of this build left there is of this machine's Node.
  const parts = folders.flatMap((folder) => ["-C", folder, "."]);
  const options = { cwd: cloneDir, env: process.env, timeoutMs: 300_000, output: "show" } as const;
  const { exitCode } = await runCommand("tar", ["-czhf", file, "--exclude=.compiled", ...parts], options);
  if (exitCode !== 0) throw new Error("tar has failed.");
  const bytes = statSync(file).size;
  console.log(`${file} (${Math.round(bytes / 1024)} KB)`);
  return { file, bytes };
}
