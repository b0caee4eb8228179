/** A key the emulator knows. With a security token it is a temporary one, and the token must come along. */
export interface AccessKey {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken?: string | undefined;
}

/** The keys that may call. Can be changed while running, to try a rotation. */
export class Credentials {
  private readonly keys = new Map<string, AccessKey>();

  constructor(...keys: readonly AccessKey[]) {
    for (const key of keys) this.add(key);
  }

  /** Adds a key, or replaces the one of the same id. */
  add(key: AccessKey): void {
    this.keys.set(key.accessKeyId, key);
  }

  remove(accessKeyId: string): void {
    this.keys.delete(accessKeyId);
  }

  find(accessKeyId: string): AccessKey | undefined {
    return this.keys.get(accessKeyId);
  }
}
