import { z } from "zod";
import { endpointSchema, missingRegion, timeoutSchema } from "./argumentSchemas";
import { keysOf } from "../base/keysOf";
import { didYouMean } from "./didYouMean";
import { regionSchema } from "./region";
import type { Failure } from "./failure";
import { holdsUnknown } from "./unknowns";

/** One argument of a resource beside the render. */
export interface ResourceArgument {
  readonly schema: z.ZodType;
  readonly isRequired?: boolean;
}

export type ResourceArguments = Readonly<Record<string, ResourceArgument>>;

/** What was given of a table of arguments, read. */
export type GivenArguments<T extends ResourceArguments> = {
  readonly [K in keyof T]?: z.output<T[K]["schema"]> | undefined;
};

export interface ParsedArguments<T extends ResourceArguments> {
  /** All at once; values that a preview does not know yet are not judged. */
  readonly failures: readonly Failure[];
  readonly given: GivenArguments<T>;
  /** The effective region, where it is known. */
  readonly region: string | undefined;
  /** Whether nothing is wrong, missing or unknown. */
  readonly isComplete: boolean;
}

/** Reads the arguments of a resource by its table. */
export function parseArguments<T extends ResourceArguments>(
  type: string,
  table: T,
  raw: Readonly<Record<string, unknown>>,
  configuredRegion: string | undefined,
): ParsedArguments<T> {
  const failures: Failure[] = [];
  const given: { [K in keyof T]?: z.output<T[K]["schema"]> | undefined } = {};
  for (const name of keysOf(table)) {
    const { schema, isRequired = false }: T[typeof name] = table[name];
    given[name] = readOne<T[typeof name]["schema"]>(name, schema, isRequired, raw[name], failures);
  }
  const names = Object.keys(table);
  for (const name of Object.keys(raw).filter((key) => !names.includes(key))) {
    const problem = `is not an argument of ${type}${didYouMean(name, names)}`;
    failures.push({ path: name, problem, value: raw[name] });
  }
  const isGiven = raw["region"] !== undefined && raw["region"] !== null;
  const written = isGiven ? regionSchema.safeParse(raw["region"]).data : configuredRegion;
  if (written === undefined && !isGiven) failures.push(missingRegion);
  const judged = failures.filter(({ value }) => !holdsUnknown(value));
  return {
    failures: judged,
    given,
    region: written,
    isComplete: judged.length === 0 && !holdsUnknown(raw) && written !== undefined,
  };
}

/** What one argument says; undefined where nothing was given, or where it can't be read. */
function readOne<S extends z.ZodType>(
  name: string,
  schema: S,
  isRequired: boolean,
  value: unknown,
  failures: Failure[],
): z.output<S> | undefined {
  if (value === undefined || value === null) {
    if (isRequired) failures.push({ path: name, problem: "is required" });
    return undefined;
  }
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  for (const { path: within, message } of parsed.error.issues)
    failures.push({
      path: name + within.map(step).join(""),
      problem: message,
      value: valueAt(value, within),
    });
  return undefined;
}

/** E.g. ".MediaGroupArray" or "[0]". */
const step = (key: PropertyKey) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`);

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : inner),
    value,
  );
}

/** The arguments that every resource has. */
export const whereArguments = {
  region: { schema: regionSchema },
  endpoint: { schema: endpointSchema },
} as const satisfies ResourceArguments;

export const timeoutArgument = {
  schema: timeoutSchema,
} as const satisfies ResourceArgument;
