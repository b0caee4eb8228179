/** A list of things to be looked at; `Array.isArray` would not ask for that. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
