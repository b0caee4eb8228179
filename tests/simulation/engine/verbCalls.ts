import { z } from "zod";
import { InitFailure } from "../../../provider/src/hosts/dynamic/initFailure";
import type { LifecycleVerbs } from "../../../provider/src/hosts/dynamic/dynamicVerbs";
import type { Props } from "../../../provider/src/lifecycle/props";
import type { ProviderVerb } from "./faults";
import type { ProviderProcess, VerbContext } from "./providerProcess";
import { fromWire, toWire } from "./wire";

const props = z.record(z.string(), z.unknown());
const replies = {
  check: z.object({ inputs: props, failures: z.array(z.object({ reason: z.string() })) }),
  diff: z.object({ changes: z.boolean().optional(), replaces: z.array(z.string()) }),
  outs: z.object({ id: z.string().optional(), outs: props }),
  read: z.object({ id: z.string(), props }),
};

/** What a create or an update leaves behind. */
export interface Made {
  readonly id: string;
  readonly outputs: Props;
  readonly secretOutputs: readonly string[];
  /** Not empty: the resource is kept, and the deployment fails. */
  readonly reasons: readonly string[];
}

/** The provider's verbs as the engine calls them: plain data there and back, each call within its time. */
export class VerbCalls {
  constructor(
    private readonly process: ProviderProcess,
    private readonly verbs: LifecycleVerbs,
  ) {}

  async check(at: Target, olds: Props, news: Props): Promise<Props> {
    const reply = replies.check.parse(
      await this.call("check", at, 0, () => this.verbs.check(toWire(olds), toWire(news))),
    );
    if (reply.failures.length > 0) throw new Error(reply.failures.map(({ reason }) => reason).join(" "));
    return toWire(reply.inputs);
  }

  async diff(at: Target, id: string, olds: Props, news: Props) {
    // One look at a render that is not waited for.
    return replies.diff.parse(
      await this.call("diff", at, 5_000, () => this.verbs.diff(id, toWire(olds), toWire(news))),
    );
  }

  create(at: Target, inputs: Props): Promise<Made> {
    return this.make("create", at, "", () => this.verbs.create(toWire(inputs)));
  }

  update(at: Target, id: string, olds: Props, news: Props): Promise<Made> {
    return this.make("update", at, id, () => this.verbs.update(id, toWire(olds), toWire(news)));
  }

  async read(at: Target, id: string, state: Props): Promise<Made> {
    const reply = replies.read.parse(
      await this.call("read", at, 60_000, () => this.verbs.read(id, toWire(state))),
    );
    return { id: reply.id, ...fromWire(reply.props), reasons: [] };
  }

  async delete(at: Target, id: string, state: Props): Promise<void> {
    await this.call("delete", at, 305_000, () => this.verbs.delete(id, toWire(state)));
  }

  private async make(
    verb: "create" | "update",
    at: Target,
    id: string,
    act: () => Promise<unknown>,
  ): Promise<Made> {
    try {
      const reply = replies.outs.parse(await this.call(verb, at, at.timeoutMs, act));
      return { id: reply.id ?? id, ...fromWire(reply.outs), reasons: [] };
    } catch (error) {
      if (!(error instanceof InitFailure)) throw error;
      return { id: error.id, ...fromWire(error.properties), reasons: error.reasons };
    }
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

/** What a verb is called for. */
export type Target = Omit<VerbContext, "verb"> & { readonly timeoutMs: number };
