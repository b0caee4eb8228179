import { checkCli } from "./checkCli.mts";
import { findExecutable, isInNodeModules, pathDirectories } from "./executables.mts";
import { type Attempt, type SearchContext } from "./pulumiCli.mts";

/** The user's own CLI: the first `pulumi` on the PATH that is not npm's launcher. */
export async function findOnPath(context: SearchContext): Promise<Attempt> {
  const directories = pathDirectories(context.env).filter((dir) => {
    const command = findExecutable("pulumi", [dir]);
    return command !== undefined && !isInNodeModules(command);
  });
  const command = findExecutable("pulumi", directories);
  return command === undefined ? { reason: "there is none on the PATH" } : checkCli(command, context);
}
