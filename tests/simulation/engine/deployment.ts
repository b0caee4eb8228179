import { isDeepStrictEqual } from "node:util";
import type { Props } from "../../../provider/src/lifecycle/props";
import type { ProviderVerb } from "./faults";
import { type Entry, liveEntry } from "./engineState";
import { inputsOf, type RenderSpec, requestOf, urnOf } from "./program";
import type { ProviderProcess } from "./providerProcess";
import type { Made, Target, VerbCalls } from "./verbCalls";

/** What one run of the engine works with. */
export interface Deployment {
  readonly process: ProviderProcess;
  readonly verbs: VerbCalls;
  /** Once something failed, nothing new begins. */
  hasFailed: boolean;
  /** What was done, for the story and the fixed point. */
  readonly done: string[];
}

export function targetOf(spec: RenderSpec): Target {
  return { urn: urnOf(spec.name), request: requestOf(spec), timeoutMs: spec.timeoutMs };
}

export function entryTarget(entry: Entry): Target {
  return { urn: entry.urn, request: "", timeoutMs: 0, entry };
}

/** Changes the state after a verb's result: written after a moment, in which the engine may die. */
export async function write(
  { process }: Deployment,
  verb: ProviderVerb,
  change: (entries: readonly Entry[]) => readonly Entry[],
): Promise<void> {
  const fault = process.stateFault(verb);
  const { world } = process;
  await new Promise<void>((written) => {
    world.time.after(1, () => {
      if (fault === "crashUnwritten") process.die();
      if (process.isGone) return;
      world.state = { entries: change(world.state.entries) };
      if (fault === "crashWritten") process.die();
      else written();
    });
  });
}

/** Brings one resource of the program about: check, diff, and what follows. */
export async function deployResource(
  deployment: Deployment,
  spec: RenderSpec,
  isForced: boolean,
): Promise<Entry | undefined> {
  const { process, verbs } = deployment;
  const at = targetOf(spec);
  const raw = inputsOf(spec);
  const old = liveEntry(process.world.state, at.urn);
  if (old === undefined || isForced) {
    const checked = await verbs.check(at, {}, raw);
    return createAnew(deployment, spec, checked, old);
  }
  const checked = await verbs.check(at, old.inputs, raw);
  const { changes, replaces } = await verbs.diff(at, old.id, old.outputs, checked);
  if (deployment.hasFailed) return undefined;
  if (changes !== false && replaces.length > 0) {
    return createAnew(deployment, spec, await verbs.check(at, {}, raw), old);
  }
  const isChanged = changes ?? !isDeepStrictEqual(old.inputs, checked);
  if (!isChanged && old.initErrors.length === 0) return old;
  deployment.done.push(`update ${spec.name}`);
  const made = await verbs.update(at, old.id, old.outputs, checked);
  const entry = entryOf(spec, checked, made);
  await write(deployment, "update", (entries) => entries.map((each) => (each === old ? entry : each)));
  return entry;
}

async function createAnew(
  deployment: Deployment,
  spec: RenderSpec,
  checked: Props,
  old: Entry | undefined,
): Promise<Entry | undefined> {
  if (deployment.hasFailed) return undefined;
  deployment.done.push(`${old === undefined ? "create" : "replace"} ${spec.name}`);
  const entry = entryOf(spec, checked, await deployment.verbs.create(targetOf(spec), checked));
  await write(deployment, "create", (entries) => [
    ...entries.map((each) => (each === old ? { ...each, isPendingDelete: true } : each)),
    entry,
  ]);
  return entry;
}

function entryOf({ name }: RenderSpec, inputs: Props, { id, outputs, secretOutputs, reasons }: Made): Entry {
  return {
    urn: urnOf(name),
    name,
    id,
    inputs,
    outputs,
    secretOutputs,
    initErrors: reasons,
    isPendingDelete: false,
  };
}

/** Deletes an entry of the state. */
export async function deleteEntry(deployment: Deployment, entry: Entry): Promise<void> {
  deployment.done.push(`delete ${entry.name}${entry.isPendingDelete ? " (replaced)" : ""}`);
  const { process, verbs } = deployment;
  const { time, history } = process.world;
  const startedAtMs = time.nowMs;
  await verbs.delete(entryTarget(entry), entry.id, entry.outputs);
  history.removals.push({ startedAtMs, endedAtMs: time.nowMs, processId: process.fact.processId, entry });
  await write(deployment, "delete", (entries) => entries.filter((each) => each !== entry));
}

/** Reads an entry again, and compares. */
export async function refreshEntry(deployment: Deployment, entry: Entry): Promise<void> {
  const at = entryTarget(entry);
  const { outputs, secretOutputs } = await deployment.verbs.read(at, entry.id, entry.outputs);
  await deployment.verbs.diff(at, entry.id, outputs, entry.inputs);
  await write(deployment, "read", (entries) =>
    entries.map((each) => (each === entry ? { ...each, outputs, secretOutputs, initErrors: [] } : each)),
  );
}
