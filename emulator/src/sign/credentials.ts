import { z } from "zod";
import { ramPolicySchema } from "./ramPolicy";

/** A key the emulator knows. With a security token it is a temporary one, and the token must come along. */
export const accessKeySchema = z.strictObject({
  accessKeyId: z.string().regex(/^[\x21-\x2b\x2d-\x7e]+$/, "must be ASCII without spaces and commas"),
  accessKeySecret: z.string().min(1),
  securityToken: z.string().min(1).optional(),
  /** When the token expires, by the emulator's clock, in milliseconds since 1970. @default never */
  tokenExpiresAtMs: z.number().optional(),
  /** False refuses the key as InvalidAccessKeyId.Inactive. @default true */
  active: z.boolean().optional(),
  /** What the key may call. @default everything */
  policy: ramPolicySchema.optional(),
});

export type AccessKey = z.input<typeof accessKeySchema>;

/** The keys that may call. Can be changed while running, to try a rotation. */
export class Credentials {
  private readonly keys = new Map<string, AccessKey>();

  constructor(...keys: readonly AccessKey[]) {
    for (const key of keys) this.add(key);
  }

  /** Adds a key, or replaces the one of the same id. Throws on an unknown name or a value out of range. */
  add(key: AccessKey): void {
    this.keys.set(key.accessKeyId, accessKeySchema.parse(key));
  }

  remove(accessKeyId: string): void {
    this.keys.delete(accessKeyId);
  }

  find(accessKeyId: string): AccessKey | undefined {
    return this.keys.get(accessKeyId);
  }

  /** The keys without their secrets. */
  list(): Pick<AccessKey, "accessKeyId" | "tokenExpiresAtMs" | "active" | "policy">[] {
    return [...this.keys.values()].map(({ accessKeyId, tokenExpiresAtMs, active, policy }) => ({
      ...{ accessKeyId, tokenExpiresAtMs, active, policy },
    }));
  }
}
