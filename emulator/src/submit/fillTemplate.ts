/** What a placeholder stands for, by its name without "$". */
export type ClipsParam = Readonly<Record<string, unknown>>;

/** A placeholder that ClipsParam does not fill and that has no default. */
export class UnfilledPlaceholder extends Error {
  override readonly name = "UnfilledPlaceholder";
  constructor(readonly placeholder: string) {
    super(`Nothing is given for the template's $${placeholder}.`);
  }
}

/**
 * The Timeline that a template makes of some clips: `$Name` becomes the value, `$Name:default` its default when there is none,
 * and `$Name:NULL` goes away; an item of Sys_Type ArrayItems is repeated for each element of its Sys_ArrayObject.
 *
 * @throws UnfilledPlaceholder
 */
export function fillTemplate(config: unknown, clips: ClipsParam): unknown {
  return fill(config, (name) => own(clips, name));
}

type Lookup = (name: string) => unknown;

/** Undefined takes the node away. */
function fill(node: unknown, lookup: Lookup): unknown {
  if (typeof node === "string") return fillText(node, lookup);
  if (Array.isArray(node)) {
    return node.flatMap((item: unknown) => fillItem(item, lookup)).filter((item) => item !== undefined);
  }
  if (!isObject(node)) return node;
  const entries = Object.entries(node).map(([key, value]) => [key, fill(value, lookup)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function fillText(text: string, lookup: Lookup): unknown {
  const [, name, fallback] = PLACEHOLDER.exec(text) ?? [];
  if (name === undefined) return text;
  const value = lookup(name);
  if (value !== undefined) return value;
  if (fallback === undefined) throw new UnfilledPlaceholder(name);
  if (fallback === "NULL") return undefined;
  return /^-?\d+(\.\d+)?$/.test(fallback) ? Number(fallback) : fallback;
}

const PLACEHOLDER = /^\$([A-Za-z_]\w*)(?::(.*))?$/s;

/** One item of an array: usually one, but a repeated one becomes as many as there are elements. */
function fillItem(item: unknown, lookup: Lookup): unknown[] {
  if (!isObject(item) || item["Sys_Type"] !== "ArrayItems") return [fill(item, lookup)];
  const elements = fill(item["Sys_ArrayObject"], lookup);
  if (!Array.isArray(elements)) return [];
  return elements.map((element: unknown) => fill(item["Sys_Template"], withElement(element, lookup)));
}

/** An element's own keys come first. A plain element is what every unknown name stands for. */
function withElement(element: unknown, lookup: Lookup): Lookup {
  return isObject(element) ? (name) => own(element, name) ?? lookup(name) : (name) => lookup(name) ?? element;
}

/** A placeholder may have any name, `constructor` too. */
function own(values: ClipsParam, name: string): unknown {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

function isObject(node: unknown): node is Record<string, unknown> {
  return typeof node === "object" && node !== null && !Array.isArray(node);
}
