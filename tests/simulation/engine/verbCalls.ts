import type { Props } from "../../../provider/src/lifecycle/props";
import { filmsOf } from "./engineState";
import type { ProviderVerb } from "./faults";
import type { Checked, Diffed, HostVerbs, Made, Target } from "./hostVerbs";
import type { ProviderProcess } from "./providerProcess";

/** A host's verbs as the engine calls them: each within its time, and noted. */
export class VerbCalls {
  constructor(
    private readonly process: ProviderProcess,
    private readonly verbs: HostVerbs,
  ) {}

  /** @throws Error with all that is wrong */
  async check(at: Target, olds: Props, news: Props): Promise<Checked["inputs"]> {
    const limitMs = limits.check(at);
    const { inputs, failures } = await this.call("check", at, limitMs, () =>
      this.verbs.check(at, olds, news),
    );
    if (failures.length > 0) throw new Error(failures.join(" "));
    return inputs;
  }

  diff(at: Target, id: string, olds: Props, news: Props): Promise<Diffed> {
    // One look at a render that is not waited for.
    return this.call("diff", at, 5_000, () => this.verbs.diff(at, id, olds, news));
  }

  create(at: Target, inputs: Props): Promise<Made> {
    return this.call("create", at, limits.make(at), () => this.verbs.create(at, inputs));
  }

  update(at: Target, id: string, olds: Props, news: Props): Promise<Made> {
    return this.call("update", at, limits.make(at), () => this.verbs.update(at, id, olds, news));
  }

  read(at: Target, id: string, state: Props, inputs: Props): Promise<Made> {
    return this.call("read", at, limits.read(at), () => this.verbs.read(at, id, state, inputs));
  }

  delete(at: Target, id: string, state: Props): Promise<void> {
    return this.call("delete", at, limits.delete(at), () => this.verbs.delete(at, id, state));
  }

  private async call<T>(verb: ProviderVerb, at: Target, limitMs: number, act: () => Promise<T>): Promise<T> {
    const { world, fact } = this.process;
    const startedAtMs = world.time.nowMs;
    try {
      return await this.process.during({ ...at, verb }, act);
    } catch (error) {
      world.history.texts.push(
        error instanceof Error ? `${error.message} ${error.stack ?? ""}` : String(error),
      );
      throw error;
    } finally {
      const tookMs = world.time.nowMs - startedAtMs;
      world.history.verbs.push({ processId: fact.processId, verb, urn: at.urn, tookMs, limitMs });
    }
  }
}

/** How long verbs may take. */
const limits = {
  check: ({ preflight, films }: Target) => (preflight === true ? 30_000 + 200 * films.length : 0),
  make: ({ kind, timeoutMs, films }: Target) =>
    kind === "set" ? timesOfTimeout * timeoutMs + clearingMs(films.length) : timeoutMs,
  read: ({ kind, entry, timeoutMs }: Target) =>
    kind === "get" && timeoutMs > 0
      ? timeoutMs
      : Math.max(timeoutMs, 60_000 + (kind === "set" ? 200 * filmCount(entry) : 0)),
  delete: ({ kind, entry }: Target) => (kind === "set" ? clearingMs(filmCount(entry)) : 305_000),
};

/** A film of a set has its timeout to be started, and again from its submit; one that is found without its film, the same again. */
const timesOfTimeout = 4;

/** What a set may take for films that go. */
function clearingMs(films: number): number {
  return 305_000 + 400 * films;
}

function filmCount(entry: Target["entry"]): number {
  return entry === undefined ? 0 : filmsOf(entry).length;
}
