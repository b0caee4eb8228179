import type { Run } from "../run/run";

const everyMs = 1_000;

/**
 * Keeps a resource's line on a live terminal up to date until the work is over: time goes on between two looks, and to
 * say so costs no call. Does nothing where there is no live terminal.
 *
 * @param line undefined while there is nothing to say
 */
export function keepLive(run: Run, urn: string, over: AbortSignal, line: () => string | undefined): void {
  if (run.config().progress === "live") void keep(run, urn, over, line);
}

async function keep({ clock, host }: Run, urn: string, over: AbortSignal, line: () => string | undefined) {
  let last: string | undefined;
  while (!over.aborted) {
    const text = line();
    if (text !== undefined && text !== last) host.log.status(urn, text);
    last = text;
    await clock.sleep(everyMs, over).catch(() => undefined);
  }
}
