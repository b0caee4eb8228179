import { IceError } from "../call/iceError";
import { LIMITS } from "../base/limits";
import { withoutSignatures } from "../base/withoutSignatures";
import { sha256Hex } from "../sign/signature";
import type { Assumptions } from "../base/assumptions";
import type { Store } from "../store/store";

/** The job (or batch, or media) that an earlier request with this token made, if the token still stands for it. */
export function jobOfToken(
  token: string,
  requestFingerprint: string,
  { store, assumptions, nowMs }: { store: Store; assumptions: Assumptions; nowMs: number },
): string | undefined {
  const earlier = store.clientTokens.get(token);
  if (earlier === undefined) return undefined;
  const lifetimeMs =
    assumptions.clientTokenLifetimeMs === "forever"
      ? LIMITS.jobRetentionMs
      : assumptions.clientTokenLifetimeMs;
  const { jobs, batches, media } = store;
  const made = jobs.get(earlier.jobId) ?? batches.get(earlier.jobId) ?? media.get(earlier.jobId);
  if (nowMs - earlier.createdAtMs >= lifetimeMs || made === undefined) return undefined;
  if (earlier.fingerprint !== requestFingerprint && assumptions.clientTokenMismatch === "error") {
    throw new IceError(
      "IdempotentParameterMismatch",
      "The request uses the same client token as a previous, but non-identical request.",
    );
  }
  return earlier.jobId;
}

/** What the request says, without the token, and without credentials and signatures, which may be fresh each time. */
export function fingerprint(parameters: Readonly<Record<string, string>>): string {
  const said = Object.entries(parameters)
    .filter(([name]) => name !== "ClientToken")
    .map(([name, value]) => [
      name,
      name === "OutputMediaConfig" ? withoutCredentials(value) : withoutSignatures(value),
    ])
    .sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
  return sha256Hex(JSON.stringify(said));
}

function withoutCredentials(config: string): string {
  return JSON.stringify(JSON.parse(config), (key, value: unknown) =>
    CREDENTIAL_KEYS.has(key) ? undefined : value,
  );
}

const CREDENTIAL_KEYS: ReadonlySet<string> = new Set(["AccessKeyId", "AccessKeySecret", "SecurityToken"]);
