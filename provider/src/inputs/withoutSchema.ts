import type { JsonObject } from "../base/json";

/** A document without the name of its JSON Schema, which is for editors: it is never sent, and is no part of a film. */
export function withoutSchema(document: JsonObject): JsonObject {
  if (!Object.hasOwn(document, "$schema")) return document;
  return Object.fromEntries(Object.entries(document).filter(([key]) => key !== "$schema"));
}
