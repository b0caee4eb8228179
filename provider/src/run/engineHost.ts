/** What the engine that runs us offers beyond the verbs. Each part falls back to less comfort, never to an error. */
export interface EngineHost {
  /** Lines and the live status cell of one resource. */
  readonly log: EngineLog;
  /** Aborts when the user interrupts the deployment. */
  readonly cancelled: AbortSignal;
  /** How large a state it takes as a part of an error, where that is not what was measured. */
  readonly mostFailedBytes?: number | undefined;
}

export interface EngineLog {
  info(urn: string, message: string): void;
  warn(urn: string, message: string): void;
  /** Replaces the text beside the resource on a live terminal; leaves nothing behind. */
  status(urn: string, message: string): void;
  /**
   * Settles when every line of a resource and of the stack so far has reached the engine, or can't: a run may end as soon as
   * its last verb has.
   */
  delivered(urn: string): Promise<void>;
}
