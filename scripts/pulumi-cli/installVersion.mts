import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { checkCli, commandIn } from "./checkCli.mts";
import { type Attempt, type SearchContext } from "./pulumiCli.mts";
import { pinnedVersion } from "./pulumiVersion.mts";

/**
 * Moves a complete installation to its place in this clone's PULUMI_HOME, in one step: nobody ever sees half of one.
 * It is tried first. Where another process was quicker, its installation stays.
 */
export async function installVersion(
  installation: string,
  context: SearchContext,
  version: string = pinnedVersion,
): Promise<Attempt> {
  const check = await checkCli(commandIn(installation), context);
  if ("reason" in check) return check;

  const destination = join(context.pulumiHome, "versions", version);
  await mkdir(dirname(destination), { recursive: true });
  const there = await checkCli(commandIn(destination), context);
  if ("cli" in there) return there;
  await rm(destination, { recursive: true, force: true });
  // Another process may have been quicker this very moment: what lies there then decides.
  await rename(installation, destination).catch(() => undefined);
  return checkCli(commandIn(destination), context);
}
