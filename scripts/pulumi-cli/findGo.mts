import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runCommand } from "../lib/runCommand.mts";
import { findExecutable, pathDirectories } from "./executables.mts";
import { type SearchContext } from "./pulumiCli.mts";
import { compareVersions } from "./compareVersions.mts";

/** A Go that is new enough, and the environment to build in. */
export interface GoToolchain {
  readonly command: string;
  /** Like "1.26.8". */
  readonly version: string;
  /** Keeps everything that Go writes below one directory. */
  readonly environment: (workDir: string) => NodeJS.ProcessEnv;
}

/** From this release on, Go fetches a newer toolchain itself where a module asks for one. */
const oldestGo = "1.21.0";

/** Go's usual place, which is not always on the PATH. */
const usualBinDir = "/usr/local/go/bin";

/** The first Go in these directories, or why there is none. */
export async function findGo(
  context: SearchContext,
  directories: readonly string[] = [...pathDirectories(context.env), usualBinDir],
): Promise<GoToolchain | { readonly reason: string }> {
  const command = findExecutable("go", directories);
  if (command === undefined) return { reason: "there is no Go on the PATH to build it with" };
  const { exitCode, stdout } = await runCommand(command, ["env", "GOVERSION", "GOPROXY", "GOMODCACHE"], {
    env: context.env,
    timeoutMs: 30_000,
    signal: context.signal,
    output: "keep",
  });
  const [goVersion = "", proxies = "", moduleCache = ""] = stdout.split("\n");
  const version = goVersion.replace(/^go/, "");
  if (exitCode !== 0 || compareVersions(version, oldestGo) < 0)
    return { reason: `${command} is not Go ${oldestGo} or later` };
  return {
    command,
    version,
    environment: (workDir) => ({
      ...context.env,
      GOFLAGS: "-modcacherw",
      GOWORK: "off",
      GOPATH: join(workDir, "go"),
      GOMODCACHE: join(workDir, "modules"),
      // A continuous integration server names a cache that it keeps.
      GOCACHE: context.env["GOCACHE"] ?? join(workDir, "cache"),
      GOPROXY: withLocalModules(moduleCache, proxies),
      CGO_ENABLED: "0",
      // Fewer collections: a sixth less time for some more memory.
      GOGC: "400",
    }),
  };
}

/** The user's module cache has the layout of a module proxy: read first, never written. */
function withLocalModules(moduleCache: string, proxies: string): string {
  if (moduleCache === "") return proxies;
  return `${pathToFileURL(join(moduleCache, "cache", "download")).href},${proxies}`;
}
