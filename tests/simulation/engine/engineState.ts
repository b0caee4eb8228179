import type { Props } from "../../../provider/src/lifecycle/props";

/** The state of a stack as the engine keeps it. */
export interface EngineState {
  readonly entries: readonly Entry[];
}

/** One resource. Replaced whole at every change, so that a copy of the list is a snapshot. */
export interface Entry {
  readonly urn: string;
  readonly name: string;
  readonly id: string;
  readonly inputs: Props;
  readonly outputs: Props;
  /** Names of outputs that are stored encrypted. */
  readonly secretOutputs: readonly string[];
  readonly initErrors: readonly string[];
  /** Replaced, and to be deleted at the end of a successful `up`. */
  readonly isPendingDelete: boolean;
}

export function liveEntry({ entries }: EngineState, urn: string): Entry | undefined {
  return entries.find((entry) => entry.urn === urn && !entry.isPendingDelete);
}
