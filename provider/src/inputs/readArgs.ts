import { z } from "zod";
import { isJsonObject, type JsonObject } from "../base/json";
import { parseJson } from "../base/exactJson";
import { readJson } from "../base/readJson";
import { unsigned } from "../base/withoutSignatures";
import { withoutSchema } from "./withoutSchema";
import {
  endpointSchema,
  listSchema,
  objectSchema,
  oneOf,
  textSchema,
  timeoutSchema,
  trueOrFalse,
} from "./argumentSchemas";
import { type ArgumentName, argumentNames } from "./argumentTable";
import { regionSchema } from "./region";
import type { Failure } from "./failure";
import { markKey } from "./markKey";
import { deletionPolicies, limits, outputMediaTargets } from "../base/limits";

/**
 * Each argument by itself: what can be read, and what is wrong with the others. Rules between arguments are in rules.ts.
 *
 * @param names those that are asked for: to read a document takes as long as it is large
 */
export function readArgs(
  raw: Readonly<Record<string, unknown>>,
  names: readonly ArgumentName[] = argumentNames,
): { readonly args: ReadArgs; readonly failures: Failure[] } {
  const failures: Failure[] = [];
  const args: Writable<ReadArgs> = {};
  for (const name of names) readOne(name, raw[name], args, failures);
  return { args, failures };
}

type Meanings = { readonly [K in ArgumentName]: z.output<(typeof schemas)[K]> };

/** The arguments that could be read. */
export type ReadArgs = { readonly [K in ArgumentName]?: Meanings[K] | undefined };

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function readOne<K extends ArgumentName>(
  name: K,
  value: unknown,
  args: Pick<Writable<ReadArgs>, K>,
  failures: Failure[],
): void {
  if (value === undefined || value === null || (value === "" && emptyIsUnset.includes(name))) return;
  const parsed = schemaOf[name].safeParse(value);
  if (parsed.success) args[name] = parsed.data;
  else failures.push({ path: name, problem: parsed.error.issues[0]?.message ?? "can't be read", value });
}

/** Arguments where empty text says that nothing is set, as null does. */
export const emptyIsUnset: readonly string[] = ["outputMediaTarget"];

const minutesForm = "must be a number of minutes above 0";
const minutes = z.number({ error: minutesForm }).positive({ error: minutesForm });

/** One that names materials. A signature is no part of it. */
const materialDocument = objectSchema.transform((document) => unsigned(document));

/** Documents that have a JSON Schema. Its name in them is for editors alone. */
const timeline = materialDocument.transform(withoutSchema);
const outputMediaConfig = objectSchema.transform(withoutSchema);

/** The text that is sent: an object's JSON, keys verbatim, or the given text itself. */
const userData = z.unknown().transform((value, context): string => {
  const written = typeof value === "string" ? value : isJsonObject(value) ? JSON.stringify(value) : undefined;
  const problem = userDataProblem(written, written === value ? "" : " as JSON");
  if (written !== undefined && problem === undefined) return written;
  context.addIssue(problem ?? "");
  return z.NEVER;
});

function userDataProblem(written: string | undefined, asWhat: string): string | undefined {
  if (written === undefined) return "must be an object or text";
  const bytes = Buffer.byteLength(written);
  if (bytes > limits.userDataBytes)
    return `must be at most ${limits.userDataBytes} bytes${asWhat}, and is ${bytes} bytes`;
  const fields = documentIn(written);
  return isJsonObject(fields) && markKey in fields
    ? `must not have the key "${markKey}", under which this provider marks its jobs to find them again`
    : undefined;
}

/** Its names and values are judged by expectRules. */
const expectation = z.unknown().transform((value, context): JsonObject => {
  if (isJsonObject(value)) return value;
  context.addIssue("must be an object, such as { duration: 42, hasAudio: true }");
  return z.NEVER;
});

const schemas = {
  timeline,
  templateId: textSchema,
  clipsParam: materialDocument,
  projectId: textSchema,
  outputMediaConfig,
  outputMediaTarget: oneOf(outputMediaTargets),
  editingProduceConfig: objectSchema,
  mediaMetadata: materialDocument,
  projectMetadata: materialDocument,
  userData,
  source: textSchema,
  triggers: listSchema,
  region: regionSchema,
  endpoint: endpointSchema,
  timeout: timeoutSchema,
  skipAwait: trueOrFalse,
  deletionPolicy: oneOf(deletionPolicies),
  rerenderIfMissing: trueOrFalse,
  expect: expectation,
  preflight: trueOrFalse,
  maxOutputMinutes: minutes,
} satisfies Readonly<Record<ArgumentName, z.ZodType>>;

const schemaOf: { readonly [K in ArgumentName]: z.ZodType<Meanings[K]> } = schemas;

/** What a text of JSON holds; undefined for any other text. */
function documentIn(text: string): unknown {
  const read = readJson(text, parseJson);
  return "value" in read ? read.value : undefined;
}
