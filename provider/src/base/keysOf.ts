/** The keys of a table, with their types. */
export function keysOf<T extends object>(table: T): readonly (keyof T & string)[] {
  const isKey = (name: string): name is keyof T & string => name in table;
  return Object.keys(table).filter(isKey);
}
