/** How one job of a gate ended. */
export interface GateResult {
  readonly status: string;
  readonly mediaUrl?: string;
  /** Where the film went to VOD. */
  readonly vodMediaId?: string;
  /** Seconds. */
  readonly duration?: number;
  readonly code?: string;
  readonly message?: string;
}
