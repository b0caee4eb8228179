import { z } from "zod";

/** A boolean parameter. Python's SDK writes `True`, Java's and Node's `true`. */
export const flag = z
  .string()
  .transform((text) => text.toLowerCase())
  .pipe(z.enum(["true", "false"], "It must be true or false."))
  .transform((text) => text === "true");
