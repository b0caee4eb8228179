import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { checkCli, commandIn } from "./checkCli.mts";
import { type Attempt, type SearchContext } from "./pulumiCli.mts";
import { compareVersions } from "./compareVersions.mts";
import { parseVersion, pinnedVersion } from "./pulumiVersion.mts";

/**
 * A CLI that the vendor's installer, npm's `pulumi` package, the Automation API or an earlier run of this search has
 * left: in `$PULUMI_HOME`, in `~/.pulumi` and in this clone. The pinned version first, then the newest.
 */
export async function findInCaches(context: SearchContext): Promise<Attempt> {
  return firstOf(homes(context).flatMap(commandsIn), context);
}

/** The same for one release and no other. */
export async function findVersionInCaches(context: SearchContext, version: string): Promise<Attempt> {
  return firstOf(
    homes(context).map((home) => commandIn(join(home, "versions", version))),
    context,
  );
}

function homes({ env, pulumiHome }: SearchContext): string[] {
  const all = [env["PULUMI_HOME"] ?? "", join(env["HOME"] ?? homedir(), ".pulumi"), pulumiHome];
  return [...new Set(all)].filter((home) => home !== "");
}

async function firstOf(commands: readonly string[], context: SearchContext): Promise<Attempt> {
  const reasons: string[] = [];
  for (const command of commands.filter((each) => existsSync(each))) {
    const attempt = await checkCli(command, context);
    if ("cli" in attempt) return attempt;
    reasons.push(attempt.reason);
  }
  return { reason: reasons.length === 0 ? "none is installed already" : reasons.join("; ") };
}

function commandsIn(home: string): string[] {
  const versions = join(home, "versions");
  const names = existsSync(versions) ? readdirSync(versions) : [];
  return [
    ...names
      .filter(isVersion)
      .sort(pinnedThenNewest)
      .map((name) => commandIn(join(versions, name))),
    commandIn(home),
  ];
}

/** Leaves out what an interrupted installation left under another name. */
function isVersion(name: string): boolean {
  return parseVersion(name) === name;
}

function pinnedThenNewest(a: string, b: string): number {
  if (a === pinnedVersion) return -1;
  return b === pinnedVersion ? 1 : compareVersions(b, a);
}
