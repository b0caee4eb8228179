import { WrittenNumber } from "./writtenNumber";

/** A JSON value. */
export type Json = null | boolean | number | WrittenNumber | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof WrittenNumber)
  );
}

export function isJsonArray(value: unknown): value is readonly Json[] {
  return Array.isArray(value);
}

/** What a text says as JSON, or the value itself; a text that can't be read says nothing. */
export function parsedText(value: unknown): unknown {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/** The object that a value is, or whose JSON it is; undefined where it is neither. */
export function objectIn(value: unknown): JsonObject | undefined {
  const object = parsedText(value);
  return isJsonObject(object) ? object : undefined;
}
