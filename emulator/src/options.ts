import { z } from "zod";
import { assumptionChangesSchema } from "./base/assumptions";
import { accessKeySchema } from "./sign/credentials";

/** What {@link start} and the command do unless told otherwise. */
export const DEFAULT_OPTIONS = {
  port: 0,
  accessKeyId: "emulator",
  accessKeySecret: "emulator-secret",
  region: "cn-shanghai",
  speed: "real",
  parallelRenders: 2,
  renderTimeMs: 0,
  renderLimitMs: 3600_000,
  host: "127.0.0.1",
} as const;

const key = accessKeySchema.shape;

/** Options of {@link start}; the command's flags have the same names in kebab case. */
const optionsSchema = z.strictObject({
  port: z.number().int().min(0).max(65535).default(DEFAULT_OPTIONS.port),
  dataDir: z.string().min(1).optional(),
  accessKeyId: key.accessKeyId.default(DEFAULT_OPTIONS.accessKeyId),
  accessKeySecret: key.accessKeySecret.default(DEFAULT_OPTIONS.accessKeySecret),
  securityToken: key.securityToken,
  policy: key.policy,
  region: z
    .string()
    .regex(/^[a-z0-9-]+$/, "must be a region id such as cn-shanghai")
    .default(DEFAULT_OPTIONS.region),
  speed: z.enum(["real", "fast", "instant"]).default(DEFAULT_OPTIONS.speed),
  parallelRenders: z.number().int().min(1).default(DEFAULT_OPTIONS.parallelRenders),
  renderTimeMs: z.number().nonnegative().default(DEFAULT_OPTIONS.renderTimeMs),
  renderLimitMs: z.number().positive().default(DEFAULT_OPTIONS.renderLimitMs),
  host: z.string().min(1).default(DEFAULT_OPTIONS.host),
  allowedHosts: z.array(z.string()).readonly().default([]),
  callbackHosts: z.array(z.string()).readonly().default([]),
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
