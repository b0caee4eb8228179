import type { Props } from "../../lifecycle/props";

/**
 * A resource that exists and is not ready: the engine stores it with its id and properties, shows the reasons, and comes
 * back to it in the next `up`. The properties must hold every input and no undefined.
 */
export class InitFailure extends Error {
  constructor(
    readonly id: string,
    readonly properties: Props,
    /** Shown one line each. */
    readonly reasons: readonly string[],
  ) {
    super(reasons.join(" "));
    this.name = "Error";
  }
}
