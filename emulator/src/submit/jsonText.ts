import { z } from "zod";
import { LIMITS } from "../base/limits";

/** A parameter that holds JSON as text, read by the given schema. */
export function jsonText<T extends z.ZodType>(schema: T) {
  return z
    .string()
    .transform((text, context): unknown => {
      const value = parse(text);
      const problem =
        value === undefined ? "It is not JSON." : isTooDeep(value) ? "It is nested too deeply." : undefined;
      if (problem === undefined) return value;
      context.addIssue({ code: "custom", message: problem });
      return z.NEVER;
    })
    .pipe(schema);
}

/** JSON text that must be an object, whatever is in it. */
export const jsonObjectText = jsonText(z.looseObject({}));

/** JSON knows no undefined. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Level by level, without recursion: what is too deep would end every function that follows it down. */
function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > LIMITS.jsonMaxDepth) return true;
    level = level.flatMap((node): unknown[] =>
      typeof node === "object" && node !== null ? Object.values(node) : [],
    );
  }
  return false;
}
