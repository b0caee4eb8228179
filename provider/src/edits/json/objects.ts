import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../base/json";

export const objectIn = (value: Json | undefined): JsonObject | undefined =>
  isJsonObject(value) ? value : undefined;

const none: readonly JsonObject[] = [];

/** The objects of a list. */
export function objectsIn(list: Json | undefined): readonly JsonObject[] {
  if (!isJsonArray(list) || list.length === 0) return none;
  return list.every(isJsonObject) ? list : list.filter(isJsonObject);
}
