import type { Json } from "../base/json";
import type { Failure } from "./failure";
import { placesOf } from "./placesOf";

/** The form of a template's placeholder: a whole value, with a name in any script, or as other tools write it. */
const placeholder = /^\$(?:[\p{L}\p{Extended_Pictographic}_][^\s$]*|\{[^\s{}$]+\})$/u;
const isPlaceholder = (value: Json): value is string => typeof value === "string" && placeholder.test(value);

/** A Timeline's values that would be filled in a template, and are left as they stand here: the first, and how many more. */
export function placeholderWarnings(timeline: Json): Failure[] {
  const [first, ...more] = placesOf("timeline", timeline, isPlaceholder);
  if (first === undefined) return [];
  const others = more.length === 0 ? "" : ` (as do ${more.length} more)`;
  const problem = `looks like a template's placeholder${others}, and in a timeline nothing fills it`;
  return [{ ...first, problem }];
}
