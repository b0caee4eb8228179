import type { RenderInputs } from "../inputs/inputs";
import type { Run } from "../run/run";
import type { Settled } from "./results";

/** Work that counts as a render under way, until it has settled or failed; one that is not waited for does not. */
export async function asRender<T extends Settled | undefined>(
  { queue }: Pick<Run, "queue">,
  urn: string,
  { skipAwait }: RenderInputs,
  work: () => Promise<T>,
): Promise<T> {
  const ended = skipAwait ? undefined : queue.begins(urn);
  let hasSucceeded = false;
  try {
    const settled = await work();
    hasSucceeded = settled?.kind === "ready";
    return settled;
  } finally {
    ended?.(hasSucceeded);
  }
}
