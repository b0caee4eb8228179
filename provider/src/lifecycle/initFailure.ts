import type { Props } from "./props";

/**
 * A resource that exists and is not ready: the engine stores it with its id and properties, shows the reasons, and comes
 * back to it in the next `up`. The properties must hold every input and no undefined.
 */
export class InitFailure extends Error {
  readonly reasons: string[];
  constructor(
    readonly id: string,
    readonly properties: Props,
    reason: string,
  ) {
    super(reason);
    this.name = "Error";
    this.reasons = [reason];
  }
}
