import { isJsonArray, isJsonObject, type Json } from "../base/json";
import type { Failure } from "./failure";

/** Whole numbers of a program that JavaScript had to round before anything could be said: text has no such limit. */
export function roundedNumbers(path: string, value: Json): Failure[] {
  if (typeof value === "number")
    return Number.isInteger(value) && !Number.isSafeInteger(value) ? [rounded(path)] : [];
  if (isJsonArray(value)) {
    return value.flatMap((item: Json, index) => roundedNumbers(`${path}[${index}]`, item));
  }
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, field]) => roundedNumbers(`${path}.${key}`, field));
}

function rounded(path: string): Failure {
  const problem =
    "is a number beyond 2^53, which JavaScript may have rounded; write it as text, or the whole argument as JSON text";
  return { path, problem };
}
