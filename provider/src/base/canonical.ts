import { hash } from "node:crypto";
import stringify from "safe-stable-stringify";
import { holdsWritten, writeJson } from "./exactJson";

/** JSON text that is the same for documents that mean the same: keys sorted, no spaces, equal numbers written alike. */
export function canonicalJson(value: unknown): string {
  return holdsWritten(value)
    ? writeJson(value, { isSorted: true, number: ({ meaning }) => meaning })
    : (stringify(value) ?? "null");
}

/** The same with numbers as the user wrote them: what is sent. */
export function sentJson(value: unknown): string {
  return holdsWritten(value)
    ? writeJson(value, { isSorted: true, number: ({ text }) => text })
    : (stringify(value) ?? "null");
}

/** SHA-256 of texts, kept apart from each other, in hex. */
export function digest(...texts: readonly string[]): string {
  const marked = texts.map((text) => `${Buffer.byteLength(text)}:${text}`);
  return hash("sha256", marked.join(""));
}
