import { createHmac } from "node:crypto";
import { percentEncode } from "./percentEncode";

/** The older signature of RPC calls: everything, the signature too, is a parameter of the query or the form. */
export const RPC_SIGNATURE_METHOD = "HMAC-SHA1";

/** The string that an older client signs: all parameters but the signature, in the order of their names. */
export function rpcStringToSign(method: string, parameters: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(parameters)
    .filter(([name]) => name !== "Signature")
    .map(([name, value]) => [percentEncode(name), percentEncode(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`);
  return `${method}&${percentEncode("/")}&${percentEncode(pairs.join("&"))}`;
}

export function rpcSign(accessKeySecret: string, text: string): string {
  return createHmac("sha1", `${accessKeySecret}&`).update(text, "utf8").digest("base64");
}
