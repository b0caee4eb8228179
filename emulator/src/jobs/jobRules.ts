/** A failure to come, in ICE's words. */
export interface PlannedFailure {
  readonly code: string;
  readonly message: string;
}

/** What tests ask of jobs to come: to fail, or not to end yet. */
export class JobRules {
  private readonly failures: PlannedFailure[] = [];
  private held = false;
  private readonly waiting = new Set<() => void>();

  /** The next `times` jobs submitted (default 1) fail with this Code and Message. */
  failNext({ code, message, times = 1 }: PlannedFailure & { readonly times?: number | undefined }): void {
    for (let count = 0; count < times; count++) this.failures.push({ code, message });
  }

  takeFailure(): PlannedFailure | undefined {
    return this.failures.shift();
  }

  /** How many of the next jobs will fail. */
  get failuresToCome(): number {
    return this.failures.length;
  }

  get isHeld(): boolean {
    return this.held;
  }

  /** From now on jobs stay in Processing until released. */
  hold(): void {
    this.held = true;
  }

  release(): void {
    this.held = false;
    for (const wake of this.waiting) wake();
    this.waiting.clear();
  }

  /** Resolves when nothing is held. Rejects with the signal's reason. */
  async released(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (!this.held) return;
    await new Promise<void>((resolve) => {
      const wake = () => {
        signal.removeEventListener("abort", wake);
        this.waiting.delete(wake);
        resolve();
      };
      signal.addEventListener("abort", wake, { once: true });
      this.waiting.add(wake);
    });
    signal.throwIfAborted();
  }
}
