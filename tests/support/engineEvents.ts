import { readFileSync } from "node:fs";
import { z } from "zod";

/** What one command of the CLI did with one resource, and said of it. */
export interface ResourceEvents {
  /** What was done: "same", "create", "update", "replace", "refresh", "read", "delete"; with "failed" after it where it failed. */
  readonly did: string;
  /** The properties that a replacement is for. */
  readonly replaceKeys: readonly string[];
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly said: readonly Said[];
}

export interface Said {
  readonly severity: string;
  readonly text: string;
}

/** Reads the file that `--event-log` wrote: by the resources' names, and "" for what was said of none. */
export function readEvents(file: string): ReadonlyMap<string, ResourceEvents> {
  const found = new Map<string, ResourceEvents>();
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line === "") continue;
    const event = eventSchema.parse(JSON.parse(line));
    const step = event.resourcePreEvent ?? event.resOutputsEvent ?? event.resOpFailedEvent;
    const said = event.diagnosticEvent;
    const name = (step?.metadata.urn ?? said?.urn ?? "").split("::").at(-1) ?? "";
    let next = found.get(name) ?? nothingYet;
    if (step !== undefined) next = withStep(next, step.metadata, event.resOpFailedEvent !== undefined);
    if (said !== undefined && said.severity !== "debug" && said.ephemeral !== true) {
      const text = said.message.replace(/^\d+ errors? occurred:\s*\* /u, "").trim();
      next = { ...next, said: [...next.said, { severity: said.severity, text }] };
    }
    found.set(name, next);
  }
  return found;
}

const nothingYet: ResourceEvents = { did: "", replaceKeys: [], inputs: {}, said: [] };

function withStep(before: ResourceEvents, step: Step, isFailed: boolean): ResourceEvents {
  const word = words[step.op] ?? step.op;
  return {
    ...before,
    // The other steps of a replacement belong to it.
    did: isFailed ? `${word} failed` : before.did.startsWith("replace") ? before.did : word,
    replaceKeys: step.keys ?? before.replaceKeys,
    inputs: step.new?.inputs ?? before.inputs,
  };
}

const words: Readonly<Record<string, string>> = {
  "create-replacement": "replace",
  "delete-replaced": "replace",
};

const stepSchema = z.object({
  urn: z.string(),
  op: z.string(),
  keys: z.array(z.string()).nullish(),
  new: z.object({ inputs: z.record(z.string(), z.unknown()).nullish() }).nullish(),
});
type Step = z.output<typeof stepSchema>;

const stepEvent = z.object({ metadata: stepSchema }).optional();
const eventSchema = z.object({
  resourcePreEvent: stepEvent,
  resOutputsEvent: stepEvent,
  resOpFailedEvent: stepEvent,
  diagnosticEvent: z
    .object({
      urn: z.string().optional(),
      severity: z.string(),
      message: z.string(),
      ephemeral: z.boolean().optional(),
    })
    .optional(),
});
