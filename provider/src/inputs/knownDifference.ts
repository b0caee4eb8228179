import { isJsonArray, isJsonObject } from "../base/json";
import { isSameNumber } from "../base/writtenNumber";
import { unknownMarker } from "./unknowns";

/**
 * Whether two documents differ in a part that both know. What a preview does not know yet matches everything.
 */
export function differsWhereKnown(older: unknown, newer: unknown): boolean {
  if (typeof newer === "string" && newer.includes(unknownMarker)) return false;
  if (isJsonArray(older) && isJsonArray(newer)) {
    return (
      older.length !== newer.length || older.some((item, index) => differsWhereKnown(item, newer[index]))
    );
  }
  if (isJsonObject(older) && isJsonObject(newer)) {
    const names = new Set([...Object.keys(older), ...Object.keys(newer)]);
    return [...names].some((name) => differsWhereKnown(older[name], newer[name]));
  }
  return older !== newer && !isSameNumber(older, newer);
}
