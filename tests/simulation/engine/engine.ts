import { type Entry, liveEntry } from "./engineState";
import {
  type Deployed,
  type Deployment,
  deleteEntry,
  deployResource,
  refreshEntry,
  targetOf,
} from "./deployment";
import { getResource, readGot, withNamedJobs } from "./getting";
import { importResource } from "./importing";
import { openPages } from "./pages";
import { type ResourceSpec, urnOf } from "./program";
import { programInputs } from "./programInputs";

export interface UpOptions {
  readonly refreshFirst?: boolean | undefined;
  /** Names of resources whose pages alone are deployed (--target). */
  readonly onlyPagesOf?: readonly string[] | undefined;
  /** Names of resources alone that are deployed (--target). */
  readonly only?: readonly string[] | undefined;
  /** Names (--replace). */
  readonly forced?: readonly string[] | undefined;
}

/** `pulumi up`: whether it succeeded. */
export async function up(
  deployment: Deployment,
  written: readonly ResourceSpec[],
  options: UpOptions,
): Promise<boolean> {
  const { stack } = deployment.process;
  const program = withNamedJobs(deployment, written);
  if (options.refreshFirst === true && !(await refresh(deployment))) return false;
  const isTargeted = (name: string) =>
    options.onlyPagesOf === undefined && (options.only?.includes(name) ?? true);
  const deployed = new Map<string, Promise<boolean>>();
  for (const spec of program) {
    const { name } = spec;
    const before = Promise.all(namesBefore(spec).map((each) => deployed.get(each) ?? Promise.resolve(true)));
    deployed.set(
      name,
      before.then((areThere) => {
        if (areThere.includes(false) || deployment.hasFailed) return false;
        return attempt(deployment, async () => {
          const reached = isTargeted(name)
            ? await deploy(deployment, spec, options.forced?.includes(name) ?? false)
            : stored(liveEntry(stack.state, urnOf(spec, stack.name)));
          const hasPage = options.onlyPagesOf?.includes(name) ?? isTargeted(name);
          return reached?.isReady === true && (!hasPage || openPages(deployment, spec, reached.entry));
        });
      }),
    );
  }
  const all = await Promise.all(deployed.values());
  if (deployment.hasFailed || all.includes(false)) return false;
  const names = new Set(program.map(({ name }) => name));
  const toDelete = stack.state.entries.filter(
    (entry) => (entry.isPendingDelete || !names.has(entry.name)) && isTargeted(entry.name),
  );
  return inTurn(deployment, toDelete.reverse(), deleteEntry);
}

function deploy(deployment: Deployment, spec: ResourceSpec, isForced: boolean) {
  return spec.kind === "get" ? getResource(deployment, spec) : deployResource(deployment, spec, isForced);
}

/** Resources that must be there first. */
function namesBefore(spec: ResourceSpec): readonly string[] {
  if (spec.kind === "gate") return spec.over;
  return spec.after === undefined ? [] : [spec.after];
}

function stored(entry: Entry | undefined): Deployed | undefined {
  return entry && { entry, isReady: entry.initErrors.length === 0 };
}

/** `pulumi refresh`: each entry is read, those to be deleted as well. */
export function refresh(deployment: Deployment): Promise<boolean> {
  return inParallel(deployment, deployment.process.stack.state.entries, refreshEntry);
}

export function destroy(deployment: Deployment): Promise<boolean> {
  return inTurn(deployment, [...deployment.process.stack.state.entries].reverse(), deleteEntry);
}

/** `pulumi import` of some of the program's renders. */
export function importSome(
  deployment: Deployment,
  program: readonly ResourceSpec[],
  names: readonly string[],
): Promise<boolean> {
  const named = program.filter(({ name }) => names.includes(name));
  return inTurn(deployment, named, importResource);
}

/** `pulumi preview`: asks what would be done. */
export function preview(deployment: Deployment, program: readonly ResourceSpec[]): Promise<boolean> {
  const { process, verbs } = deployment;
  return inParallel(deployment, withNamedJobs(deployment, program), async (_, spec) => {
    if (spec.kind === "get") {
      await readGot(deployment, spec, false);
      return;
    }
    const at = targetOf(deployment, spec);
    const old = liveEntry(process.stack.state, at.urn);
    const checked = await verbs.check(at, old?.inputs ?? {}, programInputs(deployment, spec));
    if (old !== undefined) await verbs.diff(at, old.id, old.stored, checked);
  });
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
