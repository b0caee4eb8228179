import { join } from "node:path";
import { localDir } from "../lib/paths.mts";
import { broughtOnce } from "./broughtOnce.mts";
import { buildFromGo } from "./buildFromGo.mts";
import { downloadFromVendor } from "./downloadFromVendor.mts";
import { findInCaches } from "./findInCaches.mts";
import { findOnPath } from "./findOnPath.mts";
import { type Attempt, type PulumiCli, type SearchContext } from "./pulumiCli.mts";
import { oldestVersion } from "./pulumiVersion.mts";

/** PULUMI_HOME of this clone, so that nothing is written to the user's home. */
export const clonePulumiHome = join(localDir, "pulumi-home");

/**
 * Finds a Pulumi CLI that runs Node programs: the user's own, one that was installed before, the vendor's download, or
 * a build from Go modules, in this order. Rejects with one sentence that says what was tried and what to install.
 */
export async function findPulumi(
  context: SearchContext,
  waysToBringIt: readonly Way[] = [downloadFromVendor, buildFromGo],
): Promise<PulumiCli> {
  const reasons: string[] = [];
  const found = await firstThatWorks([findOnPath, findInCaches], context, reasons);
  if (found !== undefined) return found;

  context.say(`No Pulumi CLI is here yet: ${reasons.join("; ")}.`);
  const failed = { reason: "none could be brought" };
  const brought = await broughtOnce<{ readonly cli: PulumiCli }>(
    context,
    () => findInCaches(context),
    async () => {
      const cli = await firstThatWorks(waysToBringIt, context, reasons);
      return cli === undefined ? failed : { cli };
    },
  );
  if ("cli" in brought) return brought.cli;
  context.signal?.throwIfAborted();
  throw new Error(
    `No Pulumi CLI was found, and none could be brought: ${[...new Set(reasons)].join("; ")}. ` +
      `Install Pulumi ${oldestVersion} or later (https://www.pulumi.com/docs/install/), or Go to build it with.`,
  );
}

type Way = (context: SearchContext) => Promise<Attempt>;

async function firstThatWorks(
  ways: readonly Way[],
  context: SearchContext,
  reasons: string[],
): Promise<PulumiCli | undefined> {
  for (const way of ways) {
    context.signal?.throwIfAborted();
    const attempt = await way(context);
    if ("cli" in attempt) return attempt.cli;
    reasons.push(attempt.reason);
  }
  return undefined;
}
