import type { JsonObject } from "../base/json";

/** Programs write null or "" for what is not set. */
export function setFields(document: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(document).filter(([, value]) => value !== null && value !== ""));
}
