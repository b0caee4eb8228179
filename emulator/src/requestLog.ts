/** One call, as the emulator saw it. */
export interface LoggedRequest {
  /** ISO 8601, by the emulator's clock. */
  readonly time: string;
  readonly operation: string;
  /** Without credentials. */
  readonly params: Readonly<Record<string, string>>;
  /** "valid", the Code the signature was refused with, or "unchecked" when a fault came first. */
  readonly signature: string;
  /** HTTP status of the answer; undefined when none was sent. */
  readonly status: number | undefined;
  /** Code of an error answer. */
  readonly code: string | undefined;
  /** The kind of the fault that hit the call. */
  readonly fault: string | undefined;
}

/** The last calls, oldest first, and how many there were of each operation. */
export class RequestLog {
  private entries: LoggedRequest[] = [];
  private counts = new Map<string, number>();
  private added = 0;
  private cleared = 0;

  add(entry: LoggedRequest): void {
    this.entries.push(entry);
    this.added++;
    if (this.entries.length > MAX_ENTRIES) this.entries.shift();
    this.counts.set(entry.operation, (this.counts.get(entry.operation) ?? 0) + 1);
  }

  /** Of one operation, or all. */
  list(operation?: string): LoggedRequest[] {
    return this.entries.filter((entry) => operation === undefined || entry.operation === operation);
  }

  /** How many calls there were since the start, whatever was cleared. */
  get total(): number {
    return this.added;
  }

  /** How often it was cleared. */
  get clearings(): number {
    return this.cleared;
  }

  /** The last ones, as far as the log still holds them; oldest first. */
  last(count: number): LoggedRequest[] {
    return count <= 0 ? [] : this.entries.slice(-count);
  }

  /** Calls of one operation since the start or the last `clear`, beyond what the log still holds. */
  count(operation: string): number {
    return this.counts.get(operation) ?? 0;
  }

  countsByOperation(): Record<string, number> {
    return Object.fromEntries(this.counts);
  }

  clear(): void {
    this.entries = [];
    this.cleared++;
    this.counts = new Map();
  }
}

const MAX_ENTRIES = 2000;
