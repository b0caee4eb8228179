import { gunzipSync, gzipSync } from "node:zlib";

/** What is shorter stays readable. */
const mostPlainCharacters = 100_000;
/** How base64 of gzip begins; no JSON does. */
const packedStart = "H4sI";

/**
 * Long text as it goes into a state. The engine and the SDK read, log, hash and write all of a state several times in each update.
 *
 * @param before as it was stored: it stays, where it says the same, since the packed form is not the same on every machine
 */
export function packedText(text: string, before: unknown): string {
  if (text.length <= mostPlainCharacters) return text;
  if (typeof before === "string" && unpacked(before) === text) return before;
  return gzipSync(text, { level: 1 }).toString("base64");
}

/** What a packed text says, or the value itself; a packed text that is broken says nothing. */
export function unpacked(value: unknown): unknown {
  if (typeof value !== "string" || !value.startsWith(packedStart)) return value;
  try {
    return gunzipSync(Buffer.from(value, "base64")).toString("utf8");
  } catch {
    return undefined;
  }
}
