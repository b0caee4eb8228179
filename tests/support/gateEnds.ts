import { z } from "zod";
import { InitFailure } from "../../provider/src/hosts/dynamic/initFailure";

const passed = z.object({ outs: z.record(z.string(), z.unknown()) });

/** What the engine is left with when the gate stays shut. */
export async function shut(passing: Promise<unknown>): Promise<InitFailure> {
  const thrown: unknown = await passing.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown instanceof InitFailure) return thrown;
  throw new Error(`The gate did not stay shut: ${String(thrown)}`);
}

/** What the state holds of a gate that opened. */
export function outsOf(made: unknown): Record<string, unknown> {
  return passed.parse(made).outs;
}
