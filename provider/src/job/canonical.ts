import { createHash } from "node:crypto";
import stringify from "safe-stable-stringify";

/** JSON text that is the same for documents that mean the same: keys sorted, no spaces. */
export function canonicalJson(value: unknown): string {
  return stringify(value) ?? "null";
}

/** SHA-256 of texts, kept apart from each other, in hex. */
export function digest(...texts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(`${Buffer.byteLength(text)}:${text}`);
  return hash.digest("hex");
}
