import { buildFromGo } from "./buildFromGo.mts";
import { downloadFromVendor } from "./downloadFromVendor.mts";
import { findVersionInCaches } from "./findInCaches.mts";
import { broughtOnce } from "./broughtOnce.mts";
import { type Attempt, type SearchContext } from "./pulumiCli.mts";
import { type CliVersion } from "./pulumiVersion.mts";

/**
 * One release of the CLI and no other: installed already, downloaded, or built. Why there is none is part of a sentence.
 */
export async function findVersion(version: CliVersion, context: SearchContext): Promise<Attempt> {
  const find = () => findVersionInCaches(context, version);
  const found = await find();
  if ("cli" in found) return found;
  return broughtOnce(context, find, async () => {
    const downloaded = await downloadFromVendor(context, version);
    if ("cli" in downloaded) return downloaded;
    const built = await buildFromGo(context, version);
    return "cli" in built ? built : { reason: `${downloaded.reason}; ${built.reason}` };
  });
}
