import { mkdtemp, mkdir, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { durationInWords } from "../lib/durationInWords.mts";
import { lastLine } from "../lib/lastLine.mts";
import { runCommand } from "../lib/runCommand.mts";
import { installVersion } from "./installVersion.mts";
import { type Attempt, type SearchContext } from "./pulumiCli.mts";
import { pinnedVersion } from "./pulumiVersion.mts";

/** Where npm's `pulumi` package gets the CLI from. */
const vendorHost = "get.pulumi.com";
const probeTimeoutMs = 5_000;
const downloadTimeoutMs = 5 * 60_000;

/** Lets npm's `pulumi` package download the CLI, when its vendor can be reached. */
export async function downloadFromVendor(
  context: SearchContext,
  version: string = pinnedVersion,
): Promise<Attempt> {
  if (!(await canReachVendor())) return { reason: `${vendorHost} can't be reached` };
  context.say(`Downloading Pulumi ${version} from ${vendorHost} (80 MB, about a minute) ...`);

  await mkdir(context.pulumiHome, { recursive: true });
  const temporaryHome = await mkdtemp(join(context.pulumiHome, "download-"));
  try {
    const launcher = createRequire(import.meta.url).resolve("pulumi/run.js");
    const { exitCode, stderr } = await runCommand(process.execPath, [launcher, "version"], {
      env: {
        ...context.env,
        // Its install script reads HOME, which may be unset.
        HOME: context.env["HOME"] ?? temporaryHome,
        PULUMI_HOME: temporaryHome,
        PULUMI_VERSION: version,
        PULUMI_SKIP_UPDATE_CHECK: "1",
      },
      timeoutMs: downloadTimeoutMs,
      signal: context.signal,
      output: "keep",
      onHeartbeat: (elapsedMs) => context.say(`  still downloading, ${durationInWords(elapsedMs)}`),
    });
    if (exitCode !== 0) return { reason: `the download from ${vendorHost} failed (${lastLine(stderr)})` };
    return await installVersion(join(temporaryHome, "versions", version), context, version);
  } finally {
    await rm(temporaryHome, { recursive: true, force: true });
  }
}

async function canReachVendor(): Promise<boolean> {
  try {
    const response = await fetch(`https://${vendorHost}/install.sh`, {
      method: "HEAD",
      signal: AbortSignal.timeout(probeTimeoutMs),
    });
    return response.ok;
  } catch {
    return false;
  }
}
