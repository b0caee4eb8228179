import { isDeepStrictEqual } from "node:util";
import { liveEntry, type Entry } from "./engineState";
import { type Deployment, deleteEntry, deployResource, refreshEntry, targetOf } from "./deployment";
import { expectsTheImpossible, inputsOf, type RenderSpec, urnOf } from "./program";

export interface UpOptions {
  readonly refreshFirst?: boolean | undefined;
  /** Names of renders whose pages alone are deployed (--target). */
  readonly onlyPagesOf?: readonly string[] | undefined;
  /** Names of renders alone that are deployed (--target). */
  readonly only?: readonly string[] | undefined;
  /** Names (--replace). */
  readonly forced?: readonly string[] | undefined;
}

/** `pulumi up`: whether it succeeded. */
export async function up(
  deployment: Deployment,
  program: readonly RenderSpec[],
  options: UpOptions,
): Promise<boolean> {
  const { process } = deployment;
  if (options.refreshFirst === true && !(await refresh(deployment))) return false;
  const isTargeted = (name: string) =>
    options.onlyPagesOf === undefined && (options.only?.includes(name) ?? true);
  const deployed = new Map<string, Promise<boolean>>();
  for (const spec of program) {
    const { name, after } = spec;
    const before = (after === undefined ? undefined : deployed.get(after)) ?? Promise.resolve(true);
    deployed.set(
      name,
      before.then((isThere) => {
        if (!isThere || deployment.hasFailed) return false;
        return attempt(deployment, async () => {
          const entry = isTargeted(name)
            ? await deployResource(deployment, spec, options.forced?.includes(name) ?? false)
            : liveEntry(process.world.state, urnOf(name));
          const hasPage = options.onlyPagesOf?.includes(name) ?? isTargeted(name);
          return (
            entry !== undefined &&
            entry.initErrors.length === 0 &&
            (!hasPage || openPage(deployment, spec, entry))
          );
        });
      }),
    );
  }
  const all = await Promise.all(deployed.values());
  if (deployment.hasFailed || all.includes(false)) return false;
  const names = new Set(program.map(({ name }) => name));
  const toDelete = process.world.state.entries.filter(
    (entry) => (entry.isPendingDelete || !names.has(entry.name)) && isTargeted(entry.name),
  );
  return inTurn(deployment, toDelete.reverse(), deleteEntry);
}

/** `pulumi refresh`: each entry is read, those to be deleted as well. */
export function refresh(deployment: Deployment): Promise<boolean> {
  return inParallel(deployment, deployment.process.world.state.entries, refreshEntry);
}

export function destroy(deployment: Deployment): Promise<boolean> {
  return inTurn(deployment, [...deployment.process.world.state.entries].reverse(), deleteEntry);
}

/** `pulumi preview`: asks what would be done. */
export function preview(deployment: Deployment, program: readonly RenderSpec[]): Promise<boolean> {
  const { process, verbs } = deployment;
  return inParallel(deployment, program, async (_, spec) => {
    const at = targetOf(spec);
    const old = liveEntry(process.world.state, at.urn);
    const checked = await verbs.check(at, old?.inputs ?? {}, inputsOf(spec));
    if (old !== undefined) await verbs.diff(at, old.id, old.outputs, checked);
  });
}

/** A page uses the film's address, which resolves for a success that is as expected alone, and where nobody waits. */
function openPage({ process, done }: Deployment, spec: RenderSpec, entry: Entry): boolean {
  const { urn, id, inputs, outputs } = entry;
  if (outputs["status"] !== "Success" && !spec.skipAwait) return false;
  if (!isDeepStrictEqual(outputs["unmetExpectations"] ?? [], [])) return false;
  const { world, fact } = process;
  done.push(`page of ${spec.name}`);
  world.history.openings.push({
    atMs: world.time.nowMs,
    processId: fact.processId,
    urn,
    jobId: id,
    skipAwait: spec.skipAwait,
    isAsExpected: !expectsTheImpossible(inputs),
  });
  return true;
}

async function attempt(deployment: Deployment, act: () => Promise<boolean>): Promise<boolean> {
  try {
    const isDone = await act();
    if (!isDone) deployment.hasFailed = true;
    return isDone;
  } catch (error) {
    deployment.done.push(`failed: ${error instanceof Error ? error.message : String(error)}`);
    deployment.hasFailed = true;
    return false;
  }
}

async function inTurn<T>(
  deployment: Deployment,
  items: readonly T[],
  act: (deployment: Deployment, item: T) => Promise<void>,
): Promise<boolean> {
  for (const item of items) {
    if (!(await attempt(deployment, () => act(deployment, item).then(() => true)))) return false;
  }
  return true;
}

async function inParallel<T>(
  deployment: Deployment,
  items: readonly T[],
  act: (deployment: Deployment, item: T) => Promise<void>,
): Promise<boolean> {
  const done = await Promise.all(
    items.map((item) => attempt(deployment, () => act(deployment, item).then(() => true))),
  );
  return !done.includes(false);
}
