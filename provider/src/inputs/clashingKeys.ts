import { isJsonArray, isJsonObject, type Json } from "../base/json";
import { apiKey } from "./apiLetters";
import type { Failure } from "./failure";

/** Keys of one object that are the same in the API's letters, such as width and Width: ICE would get only one of them. */
export function clashingKeys(path: string, value: Json): Failure[] {
  if (isJsonArray(value)) {
    return value.flatMap((item: Json, index) => clashingKeys(`${path}[${index}]`, item));
  }
  if (!isJsonObject(value)) return [];
  const first = new Map<string, string>();
  return Object.entries(value).flatMap(([key, field]) => {
    const other = first.get(apiKey(key));
    first.set(apiKey(key), key);
    const clash =
      other === undefined
        ? []
        : [{ path: `${path}.${key}`, problem: `is the same key as ${other}; keep one` }];
    return [...clash, ...clashingKeys(`${path}.${key}`, field)];
  });
}
