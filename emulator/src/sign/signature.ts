import { createHash, createHmac } from "node:crypto";
import { percentEncode } from "./percentEncode";

export const SIGNATURE_ALGORITHM = "ACS3-HMAC-SHA256";

/** What of a request is signed. */
export interface SignedParts {
  readonly method: string;
  /** As it stands on the wire, without "?". */
  readonly rawQuery: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Lower-case names, in the order the client gave. */
  readonly signedHeaders: readonly string[];
  readonly contentSha256: string;
}

/** The string an ACS3 client signs for this request. */
export function stringToSign(parts: SignedParts): string {
  const names = [...parts.signedHeaders].sort();
  const canonicalRequest = [
    parts.method,
    "/",
    canonicalQuery(parts.rawQuery),
    names.map((name) => `${name}:${headerText(parts.headers[name])}\n`).join(""),
    names.join(";"),
    parts.contentSha256,
  ].join("\n");
  return `${SIGNATURE_ALGORITHM}\n${sha256Hex(canonicalRequest)}`;
}

/** The key is the secret itself: ACS3 derives nothing from date or region. */
export function sign(accessKeySecret: string, text: string): string {
  return createHmac("sha256", accessKeySecret).update(text, "utf8").digest("hex");
}

export function sha256Hex(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Decoded and encoded again, since clients leave other characters bare on the wire than in what they sign. */
function canonicalQuery(rawQuery: string): string {
  return [...new URLSearchParams(rawQuery)]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, value]) => `${percentEncode(key)}=${percentEncode(value)}`)
    .join("&");
}

function headerText(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value.join(",") : (value ?? "")).trim();
}
