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
  private entries: { readonly entry: LoggedRequest; readonly characters: number }[] = [];
  private characters = 0;
  private counts = new Map<string, number>();
  private added = 0;
  private cleared = 0;

  add(call: LoggedRequest): void {
    const entry = call.operation.length > MAX_NAME ? { ...call, operation: "(a long name)" } : call;
    const characters = Object.entries(entry.params)
      .flat()
      .reduce((sum, text) => sum + text.length, 0);
    this.entries.push({ entry, characters });
    this.characters += characters;
    this.added++;
    while (
      this.entries.length > MAX_ENTRIES ||
      (this.characters > MAX_CHARACTERS && this.entries.length > 1)
    ) {
      this.characters -= this.entries.shift()?.characters ?? 0;
    }
    // Anyone may call any name: beyond what an API has, they are one.
    const name =
      this.counts.has(entry.operation) || this.counts.size < MAX_NAMES ? entry.operation : "(others)";
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  /** Of one operation, or all. */
  list(operation?: string): LoggedRequest[] {
    return this.entries
      .map(({ entry }) => entry)
      .filter((entry) => operation === undefined || entry.operation === operation);
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
    return count <= 0 ? [] : this.entries.slice(-count).map(({ entry }) => entry);
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
    this.characters = 0;
    this.cleared++;
    this.counts = new Map();
  }
}

const MAX_ENTRIES = 2000;
const MAX_CHARACTERS = 32 * 1024 ** 2;
const MAX_NAMES = 500;
const MAX_NAME = 100;
