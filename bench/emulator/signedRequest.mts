import { createHash, createHmac, randomUUID } from "node:crypto";

export interface SignedRequest {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

const EMPTY = createHash("sha256").update("").digest("hex");

/** A call of an operation with its parameters in the query, signed with the emulator's default key (ACS3-HMAC-SHA256). */
export function signedRequest(
  url: string,
  operation: string,
  query: Record<string, string>,
  method: "GET" | "POST",
): SignedRequest {
  const pairs = Object.entries(query)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${encode(value)}`)
    .join("&");
  const signed = {
    host: new URL(url).host,
    "x-acs-action": operation,
    "x-acs-content-sha256": EMPTY,
    "x-acs-date": new Date().toISOString().replace(/\.\d+Z/, "Z"),
    "x-acs-signature-nonce": randomUUID(),
    "x-acs-version": "2020-11-09",
  };
  const names = Object.keys(signed).join(";");
  const lines = Object.entries(signed)
    .map(([name, value]) => `${name}:${value}\n`)
    .join("");
  const canonical = [method, "/", pairs, lines, names, EMPTY].join("\n");
  const text = `ACS3-HMAC-SHA256\n${createHash("sha256").update(canonical).digest("hex")}`;
  const signature = createHmac("sha256", "emulator-secret").update(text).digest("hex");
  return {
    method,
    path: `/?${pairs}`,
    headers: {
      ...signed,
      authorization: `ACS3-HMAC-SHA256 Credential=emulator,SignedHeaders=${names},Signature=${signature}`,
    },
  };
}

const encode = (text: string) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
