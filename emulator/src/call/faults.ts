import { z } from "zod";

const effectSchema = z.discriminatedUnion("kind", [
  /** The connection is closed without an answer. */
  z.strictObject({ kind: z.literal("drop") }),
  /** The answer never comes; the connection stays open. */
  z.strictObject({ kind: z.literal("hang") }),
  /** The answer comes late. */
  z.strictObject({ kind: z.literal("delay"), ms: z.number().nonnegative() }),
  /** An error in ICE's form. */
  z.strictObject({
    kind: z.literal("error"),
    status: z.number().int().min(200).max(599),
    code: z.string(),
    message: z.string().default("Injected by a test."),
    headers: z.record(z.string(), z.string()).default({}),
  }),
  /** A page as a proxy in between would send it. */
  z.strictObject({ kind: z.literal("html"), status: z.number().int().min(200).max(599).default(502) }),
]);

export const faultSchema = z.strictObject({
  /** The operation's name, or "*" for any. */
  operation: z.string().default("*"),
  /** How many calls go through first. */
  skip: z.number().int().nonnegative().default(0),
  /** How many calls are hit after that. */
  times: z.union([z.number().int().positive(), z.literal("always")]).default(1),
  /** Before the call takes effect, or after: then the effect happens and only the answer is spoiled. */
  when: z.enum(["before", "after"]).default("before"),
  /** Hits a call with this chance only, drawn from `seed`. */
  probability: z.number().min(0).max(1).default(1),
  seed: z.number().int().default(1),
  effect: effectSchema,
});

/** What a test gives. */
export type FaultOptions = z.input<typeof faultSchema>;
/** Complete, and with what it did so far. */
export type Fault = z.output<typeof faultSchema> & { readonly seen: number; readonly hits: number };
export type FaultEffect = z.output<typeof effectSchema>;

/** Faults to come, first added first asked. At most one hits a call. */
export class Faults {
  private entries: Entry[] = [];

  /** Throws on a name it does not know or a value out of range. */
  add(options: FaultOptions): void {
    const fault = faultSchema.parse(options);
    this.entries.push({ fault, random: seededRandom(fault.seed), seen: 0, hits: 0 });
  }

  clear(): void {
    this.entries = [];
  }

  list(): Fault[] {
    return this.entries.map(({ fault, seen, hits }) => ({ ...fault, seen, hits }));
  }

  /** The fault that hits this call, if any. Counts the call. */
  draw(operation: string): Fault | undefined {
    const asked = this.entries.filter(
      ({ fault }) => fault.operation === "*" || fault.operation === operation,
    );
    for (const entry of asked) entry.seen++;
    const hit = asked.find(isDue);
    if (hit === undefined) return undefined;
    hit.hits++;
    return { ...hit.fault, seen: hit.seen, hits: hit.hits };
  }
}

interface Entry {
  readonly fault: z.output<typeof faultSchema>;
  readonly random: () => number;
  seen: number;
  hits: number;
}

function isDue({ fault, seen, hits, random }: Entry): boolean {
  if (seen <= fault.skip || (fault.times !== "always" && hits >= fault.times)) return false;
  return random() < fault.probability;
}

/** The same seed gives the same run: a 32-bit generator (mulberry32) is enough. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
