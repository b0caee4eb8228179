/** A value of a template that a caller fills. */
export interface Placeholder {
  readonly name: string;
  /** False where each of its places has a default. */
  readonly isRequired: boolean;
  /** What must be given: a list, the address or id of a material, or any plain value. */
  readonly use: PlaceholderUse;
  /** Of a list: what is filled from each of its elements. */
  readonly items: readonly Placeholder[];
}

export type PlaceholderUse = "list" | "material" | "value";

/**
 * The placeholders of a template's config, `$Name` and `$Name:default`, each once, in the order in which they stand. A node of
 * Sys_Type Array or ArrayItems is repeated for each element of its Sys_ArrayObject.
 */
export function placeholdersIn(config: unknown): Placeholder[] {
  return once(under(config, ""));
}

function under(node: unknown, key: string): Placeholder[] {
  if (typeof node === "string") return written(node, isMaterialKey.test(key) ? "material" : "value");
  if (typeof node !== "object" || node === null) return [];
  if (Array.isArray(node)) return node.flatMap((item: unknown) => under(item, key));
  const fields = Object.entries(node);
  if (!("Sys_ArrayObject" in node)) return fields.flatMap(([name, value]) => under(value, name));
  const { Sys_ArrayObject: list, Sys_Template: item } = { Sys_Template: undefined, ...node };
  const items = placeholdersIn(item);
  if (typeof list === "string") return written(list, "list").map((found) => ({ ...found, items }));
  // The elements stand in the config: what they don't fill, a caller may.
  return items.map((found) => ({ ...found, isRequired: false }));
}

const isMaterialKey = /^(?:Media|File|Image)(?:Id|URL|Url)$/u;

function written(text: string, use: PlaceholderUse): Placeholder[] {
  const [, name, fallback] = /^\$([\p{L}_][^\s$:]*)(:.*)?$/su.exec(text) ?? [];
  return name === undefined ? [] : [{ name, isRequired: fallback === undefined, use, items: [] }];
}

/** One that stands in several places must be given where one of them has no default, and be what the strictest asks for. */
function once(found: readonly Placeholder[]): Placeholder[] {
  const byName = new Map<string, Placeholder>();
  for (const next of found) {
    const before = byName.get(next.name);
    byName.set(next.name, before === undefined ? next : merged(before, next));
  }
  return [...byName.values()];
}

function merged(one: Placeholder, other: Placeholder): Placeholder {
  const uses = [one.use, other.use];
  return {
    name: one.name,
    isRequired: one.isRequired || other.isRequired,
    use: strictest.find((use) => uses.includes(use)) ?? "value",
    items: once([...one.items, ...other.items]),
  };
}

const strictest: readonly PlaceholderUse[] = ["list", "material", "value"];
