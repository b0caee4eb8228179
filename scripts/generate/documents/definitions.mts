import type { JsonSchema } from "./fieldSchema.mts";

/** Definitions of one JSON Schema: what is said twice is written once. */
export class Definitions {
  readonly #byName = new Map<string, JsonSchema>();
  readonly #nameOf = new Map<string, string>();

  /** @returns a reference to it */
  add(name: string, schema: JsonSchema): JsonSchema {
    const text = JSON.stringify(schema);
    const known = this.#nameOf.get(text);
    if (known !== undefined) return { $ref: `#/definitions/${known}` };
    let own = name;
    for (let count = 2; this.#byName.has(own); count += 1) own = `${name}.${count}`;
    this.#byName.set(own, schema);
    this.#nameOf.set(text, own);
    return { $ref: `#/definitions/${own}` };
  }

  all(): Readonly<Record<string, JsonSchema>> {
    return Object.fromEntries([...this.#byName].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
