import { defaultTimeoutMs } from "../../../provider/src/inputs/parseInputs";
import type { Deployment } from "./deployment";
import { entryTarget, write } from "./deployment";
import { type Entry, filmsOf, liveEntry } from "./engineState";
import { type ResourceSpec, urnOf } from "./program";

/**
 * A render that the state has lost is imported. To the plugin the engine hands a job id, and nothing else. Of a dynamic provider it asks
 * nothing: the file holds what was exported (docs/engine.md, tests/engine/engineOptions.test.ts).
 */
export async function importResource(deployment: Deployment, spec: ResourceSpec): Promise<void> {
  const { process, verbs, host } = deployment;
  const { stack } = process;
  const lost = liveEntry(stack.state, urnOf(spec, stack.name));
  const [film] = lost === undefined ? [] : filmsOf(lost);
  if (lost?.kind !== "render" || film === undefined) return;
  stack.state = { entries: stack.state.entries.filter((entry) => entry !== lost) };
  deployment.done.push(`import ${spec.name}`);
  const imported: Entry = { ...lost, initErrors: [], trigger: undefined };
  if (host === "dynamic") return bring(deployment, imported);
  // One that no program speaks of has the timeout that a program would leave out.
  const at = { ...entryTarget(lost), timeoutMs: defaultTimeoutMs };
  const { reasons, inputs = {}, ...read } = await verbs.read(at, film.jobId, {}, {});
  return bring(deployment, { ...imported, ...read, inputs, initErrors: reasons });
}

function bring(deployment: Deployment, entry: Entry): Promise<void> {
  return write(deployment, { kind: entry.kind, verb: "read" }, (entries) => [...entries, entry]);
}
