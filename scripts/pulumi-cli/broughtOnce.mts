import { join } from "node:path";
import { withLock } from "../lib/withLock.mts";
import { type SearchContext } from "./pulumiCli.mts";

type Failure = { readonly reason: string };

/** Brings something to this clone's PULUMI_HOME, one process after the other; each looks again first. */
export function broughtOnce<T extends object>(
  context: SearchContext,
  find: () => Promise<T | Failure>,
  bring: () => Promise<T | Failure>,
): Promise<T | Failure> {
  const lookAndBring = async () => {
    const found = await find();
    if (!("reason" in found)) return found;
    context.signal?.throwIfAborted();
    return bring();
  };
  return withLock(join(context.pulumiHome, "bringing.lock"), lookAndBring, {
    signal: context.signal,
    onWait: () => context.say("Waiting for another process that is bringing it ..."),
  });
}
