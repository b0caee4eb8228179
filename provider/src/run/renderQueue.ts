import { counted } from "../base/counted";
import type { Clock } from "../base/clock";

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
  /** Since when each of them could have begun. */
  const expected = new Map<string, number>();
  let underWay = 0;
  let isOver = false;
  let watch: AbortController | undefined;

  const isHolding = () => !isOver && underWay > 0 && expected.size > 0;

  const look = async (over: AbortController) => {
    while (isHolding()) {
      const waitMs = Math.min(...expected.values()) + heldBackMs - clock.now();
      if (waitMs <= 0) {
        isOver = true;
        say(underWay);
        return;
      }
      try {
        await clock.sleep(waitMs, over.signal);
      } catch {
        return;
      }
    }
    watch = undefined;
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
      expected.set(urn, clock.now());
      changed();
    },
    begins(urn) {
      expected.delete(urn);
      underWay += 1;
      // Before the first has begun, nothing was there to wait for.
      if (underWay === 1) for (const waiting of expected.keys()) expected.set(waiting, clock.now());
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
  const many = counted(underWay, "render is", "renders are");
  return (
    `${many} under way and others wait until one of them ends: Pulumi runs four operations per processor at once. ` +
    "Give `--parallel` (or PULUMI_PARALLEL) the number of renders, or set `skipAwait` on them and wait for all with one MediaProducingJobGate."
  );
}
