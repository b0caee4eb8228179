import type { ResourceSpec } from "./program";
import type { Made } from "./hostVerbs";

/** What is called at each try. */
interface Tries {
  readonly first: (attempt: number) => Promise<Made>;
  /** What a try left is thrown away. */
  readonly onLost?: () => void;
  /** The next one after a try that left something. */
  readonly again: (left: Made, attempt: number) => Promise<Made>;
}

/** What the last try made, and of what an earlier one had complained. */
export interface Tried {
  readonly made: Made;
  readonly earlierReasons: readonly string[];
}

/**
 * `hooks: { onError }`, as the engine has had it since 3.261 (docs/engine.md, tests/long/engine/errorHookTries.test.ts): what the tries
 * leave is written only at their end, and where the last one leaves nothing, what the others left is thrown away.
 */
export async function withErrorHook(
  { hookTries = 0 }: ResourceSpec,
  { first, again, onLost }: Tries,
): Promise<Tried> {
  let left: Made | undefined;
  for (let attempt = 0; ; attempt += 1) {
    try {
      const made = await (left === undefined ? first(attempt) : again(left, attempt));
      // The engine does not let an update change the id.
      const its = left === undefined ? made : { ...made, id: left.id };
      if (made.reasons.length === 0 || attempt >= hookTries)
        return { made: its, earlierReasons: left?.reasons ?? [] };
      left = its;
    } catch (error) {
      if (attempt < hookTries) continue;
      if (left !== undefined) onLost?.();
      throw error;
    }
  }
}
