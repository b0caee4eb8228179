/** How one job of a gate ended. */
export interface GateResult {
  readonly status: string;
  readonly mediaUrl?: string;
  /** Seconds. */
  readonly duration?: number;
  readonly code?: string;
  readonly message?: string;
}
