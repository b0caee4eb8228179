/** The object without its undefined fields: the engine hangs on an undefined in a state, and ICE sends none. */
export function definedFields<T extends object>(value: T): DefinedFields<T>;
export function definedFields(value: Readonly<Record<string, unknown>>): object {
  const fields: Record<string, unknown> = {};
  for (const name of Object.keys(value)) if (value[name] !== undefined) fields[name] = value[name];
  return fields;
}

export type DefinedFields<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** All fields of T, each written down: one that is forgotten does not compile, and one that has no value says so. */
export type EveryField<T> = { readonly [K in keyof T]-?: T[K] | undefined };
