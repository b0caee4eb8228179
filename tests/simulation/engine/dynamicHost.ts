import { z } from "zod";
import { dynamicVerbs, type LifecycleVerbs } from "../../../provider/src/hosts/dynamic/dynamicVerbs";
import { InitFailure } from "../../../provider/src/hosts/dynamic/initFailure";
import { mediaProducingJobGate } from "../../../provider/src/lifecycle/gate/mediaProducingJobGate";
import { mediaProducingJob } from "../../../provider/src/lifecycle/mediaProducingJob";
import type { Props } from "../../../provider/src/lifecycle/props";
import { mediaProducingJobSet } from "../../../provider/src/lifecycle/set/mediaProducingJobSet";
import type { Run } from "../../../provider/src/run/run";
import type { Plant } from "../plants/plant";
import type { HostVerbs, Made } from "./hostVerbs";
import type { ResourceKind } from "./program";
import { fromWire, toWire } from "./wire";

const props = z.custom<Props>((value) => typeof value === "object" && value !== null);
const replies = {
  check: z.object({ inputs: props, failures: z.array(z.object({ reason: z.string() })) }),
  diff: z.object({ changes: z.boolean().optional(), replaces: z.array(z.string()).default([]) }),
  outs: z.object({ id: z.string().optional(), outs: props }),
  read: z.object({ id: z.string(), props }),
};

/** The verbs as the SDK's dynamic provider calls them: the engine hands over secrets in clear. */
export function dynamicHost(run: Run, plant: Plant): HostVerbs {
  const planted = (verbs: LifecycleVerbs, kind: ResourceKind) => plant.verbs?.(verbs, run, kind) ?? verbs;
  const verbs = {
    render: planted(dynamicVerbs(run, mediaProducingJob), "render"),
    set: planted(dynamicVerbs(run, mediaProducingJobSet), "set"),
    gate: planted(dynamicVerbs(run, mediaProducingJobGate), "gate"),
    get: planted(dynamicVerbs(run, mediaProducingJob), "get"),
  } as const satisfies Record<ResourceKind, LifecycleVerbs>;
  return {
    async check({ kind }, olds, news) {
      const { inputs, failures } = replies.check.parse(await verbs[kind].check(toWire(olds), toWire(news)));
      return { inputs: toWire(inputs), failures: failures.map(({ reason }) => reason) };
    },
    async diff({ kind }, id, olds, news) {
      const { changes, replaces } = replies.diff.parse(
        await verbs[kind].diff(id, toWire(olds), toWire(news)),
      );
      return { changes, replaces };
    },
    create: ({ kind }, inputs) => make("", () => verbs[kind].create(toWire(inputs))),
    update: ({ kind }, id, olds, news) => make(id, () => verbs[kind].update(id, toWire(olds), toWire(news))),
    async read({ kind }, id, state) {
      const reply = replies.read.parse(await verbs[kind].read(id, toWire(state)));
      return made(reply.id, reply.props, []);
    },
    delete: ({ kind }, id, state) => verbs[kind].delete(id, toWire(state)),
  };
}

async function make(id: string, act: () => Promise<unknown>): Promise<Made> {
  try {
    const reply = replies.outs.parse(await act());
    return made(reply.id ?? id, reply.outs, []);
  } catch (error) {
    if (!(error instanceof InitFailure)) throw error;
    return made(error.id, error.properties, error.reasons);
  }
}

function made(id: string, written: Props, reasons: readonly string[]): Made {
  const { outputs, clear } = fromWire(written);
  return { id, stored: outputs, outputs, clear, reasons };
}
