import type { Clock } from "../clock";

/**
 * Notices that the engine holds renders back: it runs four operations per processor at once, and asks for the next
 * resource only when it could begin. So a render that is about to be made and is not asked for, while others are under
 * way, waits for one of these.
 */
export interface RenderQueue {
  /** The engine will ask to render this resource, or to go on with it. */
  expects(urn: string): void;
  /** A render that is waited for has begun. @returns tells how it ended */
  begins(urn: string): (hasSucceeded: boolean) => void;
}

/** What nothing holds back begins within milliseconds. */
const heldBackMs = 5_000;

/** @param say told once how many renders are under way while others wait */
export function createRenderQueue(clock: Clock, say: (underWay: number) => void): RenderQueue {
  const expected = new Set<string>();
  let underWay = 0;
  let isOver = false;
  let watch: AbortController | undefined;

  const isHolding = () => !isOver && underWay > 0 && expected.size > 0;

  const look = async (over: AbortController) => {
    const first = new Set(expected);
    try {
      await clock.sleep(heldBackMs, over.signal);
    } catch {
      return;
    }
    watch = undefined;
    if (!isHolding()) return;
    if ([...first].some((urn) => expected.has(urn))) {
      isOver = true;
      say(underWay);
    } else changed();
  };

  const changed = () => {
    if (!isHolding()) {
      watch?.abort(new Error("Nothing is held back."));
      watch = undefined;
    } else if (watch === undefined) {
      watch = new AbortController();
      void look(watch);
    }
  };

  return {
    expects(urn) {
      if (isOver) return;
      expected.add(urn);
      changed();
    },
    begins(urn) {
      expected.delete(urn);
      underWay += 1;
      changed();
      return (hasSucceeded) => {
        underWay -= 1;
        // After a failure the engine begins nothing new.
        if (!hasSucceeded) isOver = true;
        changed();
      };
    },
  };
}

/** The sentence of the hint. */
export function queueSentence(underWay: number): string {
  const many = underWay === 1 ? "1 render is" : `${underWay} renders are`;
  return (
    `${many} under way and others wait until one of them ends: Pulumi runs four operations per processor at once. ` +
    "Give `--parallel` (or PULUMI_PARALLEL) the number of renders, or set `skipAwait` on them and wait for all with one MediaProducingJobGate."
  );
}
