import { createHmac, randomUUID } from "node:crypto";
import { z } from "zod";

/** A call signed the older way, with whatever is to be wrong about it. */
export interface RpcCall {
  readonly url: string;
  readonly operation: string;
  readonly method?: "GET" | "POST";
  readonly parameters?: Record<string, string>;
  readonly nonce?: string;
  readonly headers?: Record<string, string>;
  /** Put in, or over what was signed, afterwards. */
  readonly afterSigning?: Record<string, string>;
}

/** Signs as the gateway's documentation says, by code of its own. */
export async function sendRpc(call: RpcCall): Promise<{ status: number; body: Record<string, unknown> }> {
  const { url, operation, method = "GET", parameters, nonce = randomUUID(), headers, afterSigning } = call;
  const all: Record<string, string> = {
    ...{ Action: operation, Version: "2020-11-09", Format: "JSON", AccessKeyId: "emulator" },
    ...{ SignatureMethod: "HMAC-SHA1", SignatureVersion: "1.0", SignatureNonce: nonce },
    Timestamp: new Date().toISOString().replace(/\.\d+Z/, "Z"),
    ...parameters,
  };
  const sorted = Object.keys(all)
    .sort()
    .map((name) => `${encode(name)}=${encode(all[name] ?? "")}`)
    .join("&");
  const Signature = createHmac("sha1", "emulator-secret&")
    .update(`${method}&%2F&${encode(sorted)}`)
    .digest("base64");
  const sent = new URLSearchParams({ ...all, Signature, ...afterSigning });
  const response =
    method === "GET"
      ? await fetch(`${url}/?${sent.toString()}`, { ...(headers && { headers }) })
      : await fetch(url, { method, body: sent, ...(headers && { headers }) });
  return { status: response.status, body: z.record(z.string(), z.unknown()).parse(await response.json()) };
}

const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
