import { z } from "zod";
import { isJsonObject } from "../../base/json";
import { entriesText } from "../../base/packedEntries";
import { plainJson } from "../../base/plainJson";
import { lengthMs } from "../../inputs/duration";
import type { ResourceContext } from "../../inputs/resourceContext";
import type { Props } from "../../lifecycle/props";
import type { StoredResource } from "../../lifecycle/resourceKind";
import type { ResourceState } from "../../lifecycle/results";
import { hiddenRecord, isHidden, recordKey, secret, withSecretFields } from "../stateKeys";

/** A property bag of the engine, taken apart. */
export interface SplitProps {
  /** Arguments, or outputs, without hidden ones. */
  readonly args: Props;
  readonly context: ResourceContext;
  /** What the lifecycle knows nothing of: the shell's text, and the context. */
  readonly hidden: Props;
  /** What a state keeps of a render, as it was stored. */
  readonly record: unknown;
}

export function splitProps(props: Props): SplitProps {
  const args: Record<string, unknown> = {};
  const others: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(props)) (isHidden(name) ? others : args)[name] = value;
  const { [recordKey]: record, ...hidden } = others;
  return { args, context: readContext(props[contextKey]), hidden, record };
}

export function storedIn(id: string, props: Props): StoredResource {
  const { args, record } = splitProps(props);
  return { id, outputs: args, record };
}

/**
 * A state as the engine takes it: with what is hidden, and its secrets marked.
 *
 * @param before the outputs that were stored
 */
export function wireState(state: ResourceState, hidden: Props, before: Props = {}): Record<string, unknown> {
  const { secretOutputs, secretFields } = state;
  const marked = (name: string, value: unknown) => (secretOutputs.includes(name) ? secret(value) : value);
  return {
    ...Object.fromEntries(
      Object.entries(withSecretFields(storedOutputs(state, before), secretFields)).map(([name, value]) => [
        name,
        marked(name, value),
      ]),
    ),
    ...hidden,
    ...hiddenRecord(state),
  };
}

/** The classes of a program read back what is text here, and what is left out. */
function storedOutputs({ outputs, bulk, secretFields = {} }: ResourceState, before: Props): Props {
  if (bulk === undefined) return plainJson(outputs);
  const kept = Object.entries(outputs).filter(([name]) => !bulk.derived.includes(name));
  return plainJson(
    Object.fromEntries(
      kept.map(([name, value]) => [
        name,
        bulk.asText.includes(name) && isJsonObject(value)
          ? asText(value, secretFields[name], before[name])
          : value,
      ]),
    ),
  );
}

/** One text, or where some entries are secret a text for each. */
function asText(entries: Props, secretKeys: readonly string[] = [], before: unknown): unknown {
  if (secretKeys.length === 0) return entriesText(entries, before);
  return Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, JSON.stringify(entry)]));
}

/** The context alone says whether a program waits: a refresh, which has none, does not. */
export function withoutContext(hidden: Props): Props {
  return Object.fromEntries(Object.entries(hidden).filter(([name]) => name !== contextKey));
}

/** What the resource's constructor knows and the engine's verbs do not; travels as the hidden input `__context`. */
export type WireContext = z.infer<typeof contextSchema>;

const contextKey = "__context";

const contextSchema = z.object({
  urn: z.string().catch(""),
  name: z.string().catch(""),
  protect: z.boolean().catch(false),
  /** Names of the arguments that hold secrets. */
  secretArguments: z.array(z.string()).catch([]),
  /** Names of the secret arguments of the jobs that it looks at. */
  secretJobs: z.record(z.string(), z.array(z.string())).optional().catch(undefined),
  /** From the resource option customTimeouts, e.g. "30m". */
  createTimeout: z.string().optional().catch(undefined),
  updateTimeout: z.string().optional().catch(undefined),
  /** Only of `get`: a preview says false. */
  waits: z.boolean().optional().catch(undefined),
});

function readContext(written: unknown): ResourceContext {
  const { createTimeout, updateTimeout, waits, ...rest } = contextSchema.parse(written ?? {});
  const milliseconds = (text: string | undefined) => (text === undefined ? undefined : lengthMs(text));
  return {
    ...rest,
    timeouts: { createMs: milliseconds(createTimeout), updateMs: milliseconds(updateTimeout) },
    waits: waits === true,
  };
}
