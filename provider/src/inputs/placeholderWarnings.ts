import { isJsonArray, isJsonObject, type Json } from "../base/json";
import type { Failure } from "./failure";

/** The form of a template's placeholder: a whole value, with a name in any script. */
const placeholder = /^\$[\p{L}_][^\s$]*$/u;

/** A Timeline's values that would be filled in a template, and are left as they stand here: the first, and how many more. */
export function placeholderWarnings(timeline: Json): Failure[] {
  const [first, ...more] = openPlaceholders("timeline", timeline);
  if (first === undefined) return [];
  const others = more.length === 0 ? "" : ` (as do ${more.length} more)`;
  const problem = `looks like a template's placeholder${others}, and in a timeline nothing fills it`;
  return [{ ...first, problem }];
}

function openPlaceholders(path: string, value: Json): { readonly path: string; readonly value: string }[] {
  if (typeof value === "string") return placeholder.test(value) ? [{ path, value }] : [];
  if (isJsonArray(value)) {
    return value.flatMap((item: Json, index) => openPlaceholders(`${path}[${index}]`, item));
  }
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, field]) => openPlaceholders(`${path}.${key}`, field));
}
