import type { Props } from "../../lifecycle/props";
import type { ResourceKind } from "../../lifecycle/resourceKind";
import type { Settled } from "../../lifecycle/results";
import { verbsOn } from "../../lifecycle/verbsOn";
import type { Run } from "../../run/run";
import { InitFailure } from "./initFailure";
import { splitProps, storedIn, wireState, withoutContext } from "./wireProps";

/** What the engine calls on a dynamic provider. */
export interface LifecycleVerbs {
  check(olds: Props, news: Props): Promise<unknown>;
  diff(id: string, olds: Props, news: Props): Promise<unknown>;
  create(props: Props): Promise<unknown>;
  read(id: string, props: Props): Promise<unknown>;
  update(id: string, olds: Props, news: Props): Promise<unknown>;
  delete(id: string, props: Props): Promise<void>;
}

/** A kind of resource as the SDK's dynamic provider calls it. */
export function dynamicVerbs(run: Run, kind: ResourceKind): LifecycleVerbs {
  const verbs = verbsOn(run, kind);
  return {
    async check(olds, news) {
      const { args, context, hidden } = splitProps(news);
      const older = Object.keys(olds).length === 0 ? undefined : splitProps(olds).args;
      const { inputs, failures } = await verbs.check(context, { olds: older, news: args });
      return {
        inputs: { ...inputs, ...hidden },
        // The engine would print the whole value of a property that is named here; the reason names path and value.
        failures: failures.map((reason) => ({ property: "", reason })),
      };
    },
    async diff(id, olds, news) {
      const { args, context } = splitProps(news);
      const { isDeletedFirst, ...judged } = await verbs.diff(context, { stored: storedIn(id, olds), args });
      return { ...judged, ...(isDeletedFirst === true && { deleteBeforeReplace: true }) };
    },
    async create(props) {
      const { args, context, hidden } = splitProps(props);
      const settled = await verbs.create(context, args);
      return { id: settled.id, outs: outputsOf(settled, hidden) };
    },
    async read(id, props) {
      const { context, hidden } = splitProps(props);
      const result = await verbs.read(context, storedIn(id, props));
      const kept = result.isExternal ? withoutContext(hidden) : hidden;
      return { id: result.id, props: wireState(result.state, kept, props) };
    },
    async update(id, olds, news) {
      const { args, context, hidden } = splitProps(news);
      const settled = await verbs.update(context, { stored: storedIn(id, olds), args });
      return { outs: outputsOf(settled, hidden) };
    },
    delete(id, props) {
      return verbs.delete(splitProps(props).context, storedIn(id, props));
    },
  };
}

/** @throws InitFailure for a resource that is not ready */
function outputsOf(settled: Settled, hidden: Props): Props {
  const state = wireState(settled.state, hidden);
  if (settled.kind === "notReady") throw new InitFailure(settled.id, state, settled.reasons);
  return state;
}
