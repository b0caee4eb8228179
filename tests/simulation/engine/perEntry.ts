import type { Entry } from "./engineState";

/** Reads an entry once: it never changes, and is asked about after each command. */
export function perEntry<T extends object>(read: (entry: Entry) => T): (entry: Entry) => T {
  const known = new WeakMap<Entry, T>();
  return (entry) => {
    const found = known.get(entry) ?? read(entry);
    known.set(entry, found);
    return found;
  };
}
