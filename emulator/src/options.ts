import { z } from "zod";
import { assumptionChangesSchema } from "./assumptions";

/** Options of {@link start}; the command's flags have the same names in kebab case. */
const optionsSchema = z.strictObject({
  port: z.number().int().min(0).max(65535).default(0),
  dataDir: z.string().min(1).optional(),
  accessKeyId: z
    .string()
    .regex(/^[\x21-\x2b\x2d-\x7e]+$/, "must be ASCII without spaces and commas")
    .default("emulator"),
  accessKeySecret: z.string().min(1).default("emulator-secret"),
  securityToken: z.string().min(1).optional(),
  region: z
    .string()
    .regex(/^[a-z0-9-]+$/, "must be a region id such as cn-shanghai")
    .default("cn-shanghai"),
  speed: z.enum(["real", "fast", "instant"]).default("real"),
  parallelRenders: z.number().int().min(1).default(2),
  renderTimeMs: z.number().nonnegative().default(0),
  assumptions: assumptionChangesSchema.default({}),
});

export type CompleteOptions = z.output<typeof optionsSchema>;

/** Fills in the defaults. Throws one plain sentence that names the option and what it may be. */
export function completeOptions(options: unknown): CompleteOptions {
  const result = optionsSchema.safeParse(options);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const name = issue?.path.map(String).join(".") ?? "";
  throw new TypeError(
    name === ""
      ? `The options are not valid: ${issue?.message ?? ""}.`
      : `The option ${name} is not valid: ${issue?.message ?? ""}.`,
  );
}
