import { isDeepStrictEqual } from "node:util";
import type { Props } from "../../../provider/src/lifecycle/props";
import { withErrorHook } from "./errorHook";
import type { ProviderVerb } from "./faults";
import { type Entry, filmsOf, liveEntry, type ShownFilm } from "./engineState";
import { filmsAsked, formerUrn, type ResourceKind, type ResourceSpec, urnOf } from "./program";
import { programInputs } from "./programInputs";
import type { ProviderProcess } from "./providerProcess";
import type { HostName, Made, Target } from "./hostVerbs";
import type { VerbCalls } from "./verbCalls";
import type { Stack } from "./world";

/** What one run of the engine works with. */
export interface Deployment {
  readonly process: ProviderProcess;
  readonly verbs: VerbCalls;
  readonly host: HostName;
  /** Once something failed, nothing new begins. */
  hasFailed: boolean;
  /** What was done, for the story and the fixed point. */
  readonly done: string[];
}

export function targetOf({ process }: Deployment, spec: ResourceSpec): Target {
  const { name: stack } = process.stack;
  const { kind, timeoutMs, preflight } = spec;
  return { kind, urn: urnOf(spec, stack), films: filmsAsked(spec, stack), timeoutMs, preflight };
}

export function entryTarget(entry: Entry): Target {
  const { kind, urn } = entry;
  return { kind, urn, films: [], timeoutMs: 0, entry };
}

/** Changes the state after a verb's result: written after a moment, in which the engine may die. */
export async function write(
  { process }: Deployment,
  { kind, verb }: { readonly kind: ResourceKind; readonly verb: ProviderVerb },
  change: (entries: readonly Entry[]) => readonly Entry[],
): Promise<void> {
  const fault = process.stateFault(kind, verb);
  const { world, stack } = process;
  await new Promise<void>((written) => {
    world.time.after(1, () => {
      if (fault === "crashUnwritten") process.die();
      if (process.isGone) return;
      stack.state = { entries: change(stack.state.entries) };
      if (fault === "crashWritten") process.die();
      else written();
    });
  });
}

/** A resource of the program, and whether what depends on it may go ahead. */
export interface Deployed {
  readonly entry: Entry;
  readonly isReady: boolean;
}

/** Brings one resource of the program about: check, diff, and what follows. */
export async function deployResource(
  deployment: Deployment,
  spec: ResourceSpec,
  isForced: boolean,
): Promise<Deployed | undefined> {
  const { process, verbs } = deployment;
  const at = { ...targetOf(deployment, spec), isForced };
  const raw = programInputs(deployment, spec);
  renameAliased(process.stack, spec, at.urn);
  const old = liveEntry(process.stack.state, at.urn);
  if (old === undefined || isForced) {
    const checked = await verbs.check(at, {}, raw);
    return createAnew(deployment, spec, checked, old, at);
  }
  const checked = await verbs.check(at, old.inputs, raw);
  if (isTriggered(spec, old)) {
    const forced = { ...at, isForced: true };
    return createAnew(deployment, spec, await verbs.check(forced, {}, raw), old, forced);
  }
  const { changes, replaces } = await verbs.diff(at, old.id, old.stored, checked);
  if (deployment.hasFailed) return undefined;
  if (changes !== false && replaces.length > 0) {
    return createAnew(deployment, spec, await verbs.check(at, {}, raw), old);
  }
  const isChanged = changes ?? !isDeepStrictEqual(old.inputs, checked);
  if (!isChanged && old.initErrors.length === 0) return { entry: old, isReady: true };
  return update(deployment, spec, checked, old);
}

/** Another `replacementTrigger` replaces, and no diff is asked for; one that comes or goes does nothing. */
function isTriggered({ trigger }: ResourceSpec, old: Entry): boolean {
  return trigger !== undefined && old.trigger !== undefined && trigger !== old.trigger;
}

/** What the state has under an alias is the resource's own. */
function renameAliased(stack: Stack, spec: ResourceSpec, urn: string): void {
  const former = formerUrn(spec, urn, stack.name);
  if (former === undefined || liveEntry(stack.state, urn) !== undefined) return;
  const entries = stack.state.entries.map((entry) =>
    entry.urn === former && !entry.isPendingDelete ? { ...entry, urn, name: spec.name } : entry,
  );
  stack.state = { entries };
}

async function update(
  deployment: Deployment,
  spec: ResourceSpec,
  checked: Props,
  old: Entry,
): Promise<Deployed> {
  const { process, verbs, done } = deployment;
  const at = targetOf(deployment, spec);
  done.push(`update ${spec.name}`);
  const startedAtMs = process.world.time.nowMs;
  const change = (attempt: number) => verbs.update({ ...at, attempt }, old.id, old.stored, checked);
  const { made, earlierReasons } = await withErrorHook(spec, {
    first: change,
    again: (_, attempt) => change(attempt),
    onLost: () => process.fact.thrownAway.add(at.urn),
  });
  const isReady = made.reasons.length === 0;
  // The engine does not let an update change the id, and remembers the complaint of an earlier try over one that went well.
  const reasons = isReady ? earlierReasons : made.reasons;
  const entry = entryOf(spec, at.urn, checked, { ...made, id: old.id, reasons });
  const stays = new Set(filmsOf(entry).map((film) => `${film.urn} ${film.jobId}`));
  const { deletionPolicy } = spec;
  for (const film of filmsOf(old))
    if (!stays.has(`${film.urn} ${film.jobId}`) && hasLeft(process, at, film, entry))
      noteRemoval(process, { ...film, deletionPolicy }, startedAtMs);
  await write(deployment, { kind: spec.kind, verb: "update" }, (entries) =>
    entries.map((each) => (each === old ? entry : each)),
  );
  return { entry, isReady };
}

/**
 * Whether a set has a film no more, or a newer one that is there, at another address; no other film of the set is to lie there, and
 * nothing is left to be tried again.
 */
function hasLeft({ world }: ProviderProcess, { films }: Target, { urn, jobId }: ShownFilm, entry: Entry) {
  const address = world.ice.job(jobId)?.address;
  if (films.some((film) => film.address === address)) return false;
  const next = filmsOf(entry).find((film) => film.urn === urn);
  return next === undefined || (entry.initErrors.length === 0 && next.status === "Success");
}

async function createAnew(
  deployment: Deployment,
  spec: ResourceSpec,
  checked: Props,
  old: Entry | undefined,
  at = targetOf(deployment, spec),
): Promise<Deployed | undefined> {
  if (deployment.hasFailed) return undefined;
  const { kind, name } = spec;
  deployment.done.push(`${old === undefined ? "create" : "replace"} ${name}`);
  const { verbs } = deployment;
  const { made } = await withErrorHook(spec, {
    first: (attempt) => verbs.create({ ...at, attempt }, checked),
    again: (left, attempt) => verbs.update({ ...at, attempt }, left.id, left.stored, checked),
  });
  const entry = entryOf(spec, at.urn, checked, made);
  await write(deployment, { kind, verb: "create" }, (entries) => [
    ...entries.map((each) => (each === old ? { ...each, isPendingDelete: true } : each)),
    entry,
  ]);
  return { entry, isReady: entry.initErrors.length === 0 };
}

function entryOf(
  { kind, name, trigger }: ResourceSpec,
  urn: string,
  inputs: Props,
  { reasons, id, stored, outputs, clear }: Made,
): Entry {
  return {
    kind,
    urn,
    name,
    id,
    stored,
    outputs,
    clear,
    inputs,
    trigger,
    initErrors: reasons,
    isPendingDelete: false,
  };
}

/** Deletes an entry of the state. What was only read is forgotten, and the provider is not asked. */
export async function deleteEntry(deployment: Deployment, entry: Entry): Promise<void> {
  deployment.done.push(`delete ${entry.name}${entry.isPendingDelete ? " (replaced)" : ""}`);
  const { process, verbs } = deployment;
  const startedAtMs = process.world.time.nowMs;
  if (entry.kind !== "get") await verbs.delete(entryTarget(entry), entry.id, entry.stored);
  for (const film of filmsOf(entry)) noteRemoval(process, film, startedAtMs);
  await write(deployment, { kind: entry.kind, verb: "delete" }, (entries) =>
    entries.filter((each) => each !== entry),
  );
}

function noteRemoval({ world, fact }: ProviderProcess, film: ShownFilm, startedAtMs: number): void {
  const { time, history } = world;
  history.removals.push({ startedAtMs, endedAtMs: time.nowMs, processId: fact.processId, film });
}

/** Reads an entry again, and compares. */
export async function refreshEntry(deployment: Deployment, entry: Entry): Promise<void> {
  const at = entryTarget(entry);
  const made = await deployment.verbs.read(at, entry.id, entry.stored, entry.inputs);
  const { id, stored, outputs, clear } = made;
  if (entry.kind !== "get") await deployment.verbs.diff(at, entry.id, stored, entry.inputs);
  await write(deployment, { kind: entry.kind, verb: "read" }, (entries) =>
    entries.map((each) => (each === entry ? { ...each, id, stored, outputs, clear, initErrors: [] } : each)),
  );
}
