import { check } from "./lifecycle/check";
import { create } from "./lifecycle/create";
import { deleteRender } from "./lifecycle/delete";
import { diff } from "./lifecycle/diff";
import { gateVerbs } from "./lifecycle/gate/gateVerbs";
import { plainly } from "./lifecycle/plainly";
import { type Props, splitProps } from "./lifecycle/props";
import { read } from "./lifecycle/read";
import type { Run } from "./lifecycle/run";
import { startRun } from "./lifecycle/startRun";
import { update } from "./lifecycle/update";
import { redact } from "./job/redact";
import { readRenderRecord } from "./job/renderRecord";
import { secretNames } from "./job/secretOutputs";

/** What the engine calls on a dynamic provider. */
export interface LifecycleVerbs {
  check(olds: Props, news: Props): Promise<unknown>;
  diff(id: string, olds: Props, news: Props): Promise<unknown>;
  create(props: Props): Promise<unknown>;
  read(id: string, props: Props): Promise<unknown>;
  update(id: string, olds: Props, news: Props): Promise<unknown>;
  delete(id: string, props: Props): Promise<void>;
}

/** The stack's configuration as the engine hands it to `configure`. */
interface EngineConfig {
  get(key: string): string | undefined;
}

/**
 * Gives the shell of MediaProducingJob its verbs. Synchronous: a verb that is missing for a moment is skipped by the
 * engine. Called by this package's own shell alone: not for programs.
 */
export function attach(target: object, config: EngineConfig): Promise<void> {
  Object.assign(target, verbsOf(sharedRun(config)));
  return Promise.resolve();
}

/** The same for MediaProducingJobGate. */
export function attachGate(target: object, config: EngineConfig): Promise<void> {
  Object.assign(target, gateVerbsOf(sharedRun(config)));
  return Promise.resolve();
}

/** One run per provider process: all resources share its connections and its memory. */
let shared: Run | undefined;

function sharedRun(config: EngineConfig): Run {
  return (shared ??= startRun((key) => config.get(key)));
}

/** The verbs over a run; every error that leaves them is one that a user can read. */
export function verbsOf(run: Run): LifecycleVerbs {
  return {
    check: (olds, news) => perform(run, "check", news, () => check(run, olds, news)),
    diff: (id, olds, news) => perform(run, "diff", news, () => diff(run, id, olds, news)),
    create: (props) => perform(run, "create", props, () => create(run, props)),
    read: (id, props) => perform(run, "read", props, () => read(run, id, props)),
    update: (id, olds, news) => perform(run, "update", news, () => update(run, id, olds, news)),
    delete: (id, props) => perform(run, "delete", props, () => deleteRender(run, id, props)),
  };
}

/** The verbs of a gate over a run. */
export function gateVerbsOf(run: Run): LifecycleVerbs {
  const verbs = gateVerbs(run);
  return {
    check: (olds, news) => perform(run, "check", news, () => verbs.check(olds, news)),
    diff: (id, olds, news) => perform(run, "diff", news, () => verbs.diff(id, olds, news)),
    create: (props) => perform(run, "create", props, () => verbs.create(props)),
    read: (id, props) => perform(run, "read", props, () => verbs.read(id, props)),
    update: (id, olds, news) => perform(run, "update", news, () => verbs.update(id, olds, news)),
    delete: () => Promise.resolve(),
  };
}

async function perform<T>(
  { host }: Run,
  verb: keyof LifecycleVerbs,
  props: Props,
  work: () => T | Promise<T>,
): Promise<T> {
  const { args, context } = splitProps(props);
  try {
    return await work();
  } catch (error) {
    const secrets = secretNames(context, readRenderRecord(props) ?? {});
    throw plainly(error, (text) => redact(text, args, secrets), verb);
  } finally {
    await host.log.delivered(context.urn);
  }
}
