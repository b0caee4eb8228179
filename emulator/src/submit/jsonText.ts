import { z } from "zod";

/** A parameter that holds JSON as text, read by the given schema. */
export function jsonText<T extends z.ZodType>(schema: T) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: "custom", message: "It is not JSON." });
        return z.NEVER;
      }
    })
    .pipe(schema);
}

/** JSON text that must be an object, whatever is in it. */
export const jsonObjectText = jsonText(z.looseObject({}));
