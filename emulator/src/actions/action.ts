import type { z } from "zod";
import type { Switches } from "../base/assumptions";
import type { Clock } from "../base/clock";
import type { ObjectFolder } from "../files/objectFolder";
import { IceError } from "../call/iceError";
import type { Renderer } from "../jobs/jobDeps";
import type { JobRunner } from "../jobs/jobRunner";
import type { MediaAnalysis } from "../jobs/mediaAnalysis";
import type { Store } from "../store/store";

/** What an operation works with. */
export interface ActionContext {
  readonly store: Store;
  readonly runner: JobRunner;
  readonly analysis: MediaAnalysis;
  readonly renderer: Renderer;
  readonly oss: ObjectFolder;
  readonly clock: Clock;
  readonly switches: Switches;
  readonly region: string;
  /** This server's own address, `http://127.0.0.1:PORT`. */
  readonly baseUrl: () => string;
}

/** One operation of the API. */
export interface Action {
  /** The names of all that it takes, or says no to by name. */
  readonly parameters: readonly string[];
  /** Parameters that come in the body; all others come in the query. */
  readonly bodyParameters: readonly string[];
  /** Validates, acts, and returns the answer without its RequestId. */
  readonly run: (parameters: Readonly<Record<string, string>>, context: ActionContext) => Reply;
}

export type Reply = Readonly<Record<string, unknown>>;

export function defineAction<T extends z.ZodObject>(definition: {
  readonly parameters: T;
  readonly bodyParameters?: readonly string[];
  readonly act: (
    input: z.output<T>,
    context: ActionContext,
    given: Readonly<Record<string, string>>,
  ) => Reply;
}): Action {
  return {
    parameters: Object.keys(definition.parameters.shape),
    bodyParameters: definition.bodyParameters ?? [],
    run: (given, context) => definition.act(validate(definition.parameters, given), context, given),
  };
}

function validate<T extends z.ZodType>(schema: T, given: Readonly<Record<string, string>>): z.output<T> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = issue?.path.map(String) ?? [];
  const missing = path.length === 1 && !Object.hasOwn(given, path[0] ?? "");
  throw IceError.invalidParameter(
    path.join("."),
    missing ? "It is mandatory for this action." : (issue?.message ?? ""),
  );
}
