import type { ApiObject } from "./filmItem";
import { isList } from "./isList";
import { isPlainObject } from "./isPlainObject";

/** A frozen copy of an object, without what is undefined in it, so that the caller can go on changing his own. */
export function frozenCopy(object: object): ApiObject {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  return Object.freeze(Object.fromEntries(entries.map(([key, value]) => [key, frozenValue(value)])));
}

/** A frozen copy of a list. */
export function frozenList(list: readonly unknown[]): readonly unknown[] {
  return Object.freeze(list.map(frozenValue));
}

/** Outputs and Promises stay what they are. */
function frozenValue(value: unknown): unknown {
  if (isList(value)) return frozenList(value);
  return isPlainObject(value) ? frozenCopy(value) : value;
}
