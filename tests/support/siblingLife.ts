import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { ResourceKind } from "../../provider/src/lifecycle/resourceKind";
import type { DiffResult, ReadResult, ResourceState, Settled } from "../../provider/src/lifecycle/results";
import { type Verbs, verbsOn } from "../../provider/src/lifecycle/verbsOn";
import type { Run } from "../../provider/src/run/run";
import { createRun } from "../../provider/src/run/createRun";
import { ossFile, ossUrl } from "./films";
import { type Life, withLife } from "./lifecycle";

type Props = Readonly<Record<string, unknown>>;

/** A resource beside the render through its verbs, as a host calls them, each command in a run of its own. */
export interface Sibling {
  readonly life: Life;
  readonly log: string[];
  /** Refusals of a preview. */
  readonly check: (args: Props, name?: string) => Promise<readonly string[]>;
  readonly create: (args: Props, name?: string) => Promise<Settled>;
  /** What an `up` does with a resource that is there: nothing, an update, or which arguments make it anew. */
  readonly up: (stored: Settled, args: Props) => Promise<Settled | "unchanged" | readonly string[]>;
  /** A replacement in one run, the new one made first: a forced one asks for no difference. */
  readonly replace: (stored: Settled, args: Props, isForced?: boolean) => Promise<Settled>;
  readonly read: (id: string, state?: ResourceState) => Promise<ReadResult>;
  /** One command: what its resources know of each other is kept, and calls are counted from nothing. */
  readonly command: () => Command;
  readonly remove: (stored: Settled, args?: Props) => Promise<void>;
}

/** The verbs of one run, of whatever kind. */
export interface Command {
  readonly check: (
    kind: ResourceKind,
    args: Props,
    stored?: Settled,
    as?: SecretNames,
  ) => Promise<readonly string[]>;
  readonly diff: (kind: ResourceKind, stored: Settled, args: Props) => Promise<DiffResult>;
  readonly read: (kind: ResourceKind, id: string) => Promise<ReadResult>;
}

interface SecretNames {
  readonly secretArguments: readonly string[];
}

export async function withSibling(
  kind: ResourceKind,
  story: (sibling: Sibling) => Promise<void>,
): Promise<void> {
  await withLife({}, async (life) => {
    const { emulator, clock } = life;
    const log: string[] = [];
    const say = (_urn: string, message: string) => void log.push(message);
    const newRun = (): Run => {
      const settings: Readonly<Record<string, string>> = {
        "alicloud:accessKey": "emulator",
        "alicloud:secretKey": "emulator-secret",
        "alicloud-ice:region": emulator.region,
        "alicloud-ice:endpoint": emulator.url,
      };
      const host = {
        log: { info: say, warn: say, status: () => undefined, delivered: () => Promise.resolve() },
        cancelled: new AbortController().signal,
      };
      return createRun((key) => settings[key], clock, host);
    };
    const verbs = (): Verbs => verbsOn(newRun(), kind);
    const contextOf = (name = "one") => ({
      urn: `urn:pulumi:dev::films::pulumi-nodejs:dynamic/alicloud-ice:Sibling::${name}`,
      name,
      protect: false,
      secretArguments: [],
      timeouts: {},
      waits: true,
    });
    const storedOf = ({ id, state }: Pick<Settled, "id" | "state">) => ({
      id,
      ...state,
      record: state.record,
    });
    await story({
      life,
      log,
      check: async (args, name) =>
        (await verbs().check(contextOf(name), { olds: undefined, news: args })).failures,
      create: async (args, name) => {
        const run = verbs();
        const { inputs, failures } = await run.check(contextOf(name), { olds: undefined, news: args });
        if (failures.length > 0) throw new Error(failures.join(" "));
        return run.create(contextOf(name), inputs);
      },
      up: async (settled, args) => {
        const run = verbs();
        const stored = storedOf(settled);
        const { inputs } = await run.check(contextOf(), { olds: stored.outputs, news: args });
        const { changes, replaces = [] } = await run.diff(contextOf(), { stored, args: inputs });
        if (replaces.length > 0) return replaces;
        return changes === true ? run.update(contextOf(), { stored, args: inputs }) : "unchanged";
      },
      replace: async (settled, args, isForced = true) => {
        const run = verbs();
        const stored = storedOf(settled);
        if (!isForced) {
          const { inputs } = await run.check(contextOf(), { olds: stored.outputs, news: args });
          expect((await run.diff(contextOf(), { stored, args: inputs })).replaces).not.toEqual([]);
        }
        const { inputs } = await run.check(contextOf(), { olds: undefined, news: args });
        const made = await run.create(contextOf(), inputs);
        await run.delete(contextOf(), stored);
        return made;
      },
      command: () => {
        const run = newRun();
        emulator.requests.clear();
        return {
          check: async (one, args, stored, as = { secretArguments: [] }) => {
            const context = { ...contextOf(`${JSON.stringify(args).length}`), ...as };
            const { failures } = await verbsOn(run, one).check(context, {
              olds: stored?.state.outputs,
              news: args,
            });
            return failures;
          },
          diff: (one, stored, args) =>
            verbsOn(run, one).diff(contextOf(), {
              stored: storedOf(stored),
              args: { ...args, region: emulator.region },
            }),
          read: (one, id) => verbsOn(run, one).read(contextOf(), { id, outputs: {}, record: undefined }),
        };
      },
      read: (id, state) =>
        verbs().read(contextOf(), { id, outputs: state?.outputs ?? {}, record: state?.record }),
      remove: ({ id, state }, args) =>
        verbs().delete(contextOf(), { id, outputs: { ...state.outputs, ...args }, record: state.record }),
    });
  });
}

/** An object in the bucket, and its address. */
export function putObject({ emulator }: Life, key: string, text = "clip"): string {
  const file = ossFile(emulator, key);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return ossUrl(key);
}
