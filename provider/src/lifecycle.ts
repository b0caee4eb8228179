import { check } from "./lifecycle/check";
import { create } from "./lifecycle/create";
import { deleteRender } from "./lifecycle/delete";
import { diff } from "./lifecycle/diff";
import { plainly } from "./lifecycle/plainly";
import type { Props } from "./lifecycle/props";
import { read } from "./lifecycle/read";
import type { Run } from "./lifecycle/run";
import { startRun } from "./lifecycle/startRun";
import { update } from "./lifecycle/update";

/** What the engine calls on a dynamic provider. */
export interface LifecycleVerbs {
  check(olds: Props, news: Props): Promise<unknown>;
  diff(id: string, olds: Props, news: Props): Promise<unknown>;
  create(props: Props): Promise<unknown>;
  read(id: string, props: Props): Promise<unknown>;
  update(id: string, olds: Props, news: Props): Promise<unknown>;
  delete(id: string, props: Props): Promise<void>;
}

/**
 * Gives the shell in the state its verbs. Synchronous: a verb that is missing for a moment is skipped by the engine.
 * Called by this package's own shell alone: not for programs.
 */
export function attach(target: object, config: { get(key: string): string | undefined }): Promise<void> {
  shared ??= startRun((key) => config.get(key));
  Object.assign(target, verbsOf(shared));
  return Promise.resolve();
}

/** One run per provider process: all resources share its connections and its memory. */
let shared: Run | undefined;

/** The verbs over a run; every error that leaves them is one that a user can read. */
export function verbsOf(run: Run): LifecycleVerbs {
  return {
    check: (olds, news) => plain(() => check(run, olds, news)),
    diff: (id, olds, news) => plain(() => diff(run, id, olds, news)),
    create: (props) => plain(() => create(run, props)),
    read: (id, props) => plain(() => read(run, id, props)),
    update: (id, olds, news) => plain(() => update(run, id, olds, news)),
    delete: (id, props) => plain(() => deleteRender(run, id, props)),
  };
}

async function plain<T>(verb: () => T | Promise<T>): Promise<T> {
  try {
    return await verb();
  } catch (error) {
    throw plainly(error);
  }
}
