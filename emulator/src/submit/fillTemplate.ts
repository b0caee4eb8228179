/** What a placeholder stands for, by its name without "$". */
export type ClipsParam = Readonly<Record<string, unknown>>;

/** A placeholder that can't be filled: nothing is given for it and it has no default, or it is a part of a text. */
export class UnfilledPlaceholder extends Error {
  override readonly name = "UnfilledPlaceholder";
  constructor(
    readonly placeholder: string,
    why = "is left open: give it in ClipsParam",
  ) {
    super(`The template's $${placeholder} ${why}.`);
  }
}

/**
 * The Timeline that a template makes of some clips: `$Name` becomes the value, `$Name:default` its default when there is none,
 * and `$Name:NULL` goes away; a node of Sys_Type Array (in the place of a list) or ArrayItems (an item of a list) is repeated for
 * each element of its Sys_ArrayObject.
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
  if (isRepeated(node)) return repeat(node, lookup);
  const entries = Object.entries(node).map(([key, value]) => [key, fill(value, lookup)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function fillText(text: string, lookup: Lookup): unknown {
  const [, name, fallback] = PLACEHOLDER.exec(text) ?? [];
  if (name === undefined) return withoutPlaceholders(text, lookup);
  const value = lookup(name);
  if (value !== undefined) return value;
  if (!NAME.test(name)) return withoutPlaceholders(text, lookup);
  if (fallback === undefined) throw new UnfilledPlaceholder(name);
  if (fallback === "NULL") return undefined;
  if (fallback === "true" || fallback === "false") return fallback === "true";
  return /^-?\d+(\.\d+)?$/.test(fallback) ? Number(fallback) : fallback;
}

/** A text that might be a placeholder: it is one if something of its name is given, whatever the name. */
const PLACEHOLDER = /^\$([^:]+)(?::(.*))?$/su;

/** A name in any script, or a sign that is no letter: "$5" is a price, and "$ 5" as well. */
const NAME = /^(?:[\p{L}\p{Extended_Pictographic}_][^\s$]*|\{[^\s{}$]+\})$/u;

/** A placeholder is a whole value: one among other text would be drawn as it stands. */
function withoutPlaceholders(text: string, lookup: Lookup): string {
  for (const [, run = ""] of text.matchAll(/\$\{?([\p{L}_][\p{L}\p{M}\p{N}_]*)/gu)) {
    const name = namesIn(run).find((one) => lookup(one) !== undefined);
    if (name !== undefined) throw new UnfilledPlaceholder(name, AMONG_TEXT);
  }
  return text;
}

/** What letters after a "$" may name: in scripts that put no blanks between words, a name ends anywhere. */
function namesIn(run: string): string[] {
  const letters = Array.from(run);
  return letters.flatMap((last, index) => {
    const next = letters[index + 1];
    const isWithinWord = next !== undefined && /\w/.test(last) && /\w/.test(next);
    return isWithinWord ? [] : [letters.slice(0, index + 1).join("")];
  });
}

const AMONG_TEXT = "stands among other text: a placeholder is filled only where it is the whole value";

/** One item of an array: usually one, but a repeated one becomes as many as there are elements. */
function fillItem(item: unknown, lookup: Lookup): unknown[] {
  return isObject(item) && isRepeated(item) ? repeat(item, lookup) : [fill(item, lookup)];
}

const isRepeated = (node: Record<string, unknown>) =>
  node["Sys_Type"] === "Array" || node["Sys_Type"] === "ArrayItems";

function repeat(item: Record<string, unknown>, lookup: Lookup): unknown[] {
  const elements = fill(item["Sys_ArrayObject"], lookup);
  if (elements === undefined || elements === null) return [];
  if (!Array.isArray(elements)) throw new UnfilledPlaceholder(listName(item), "must be given as a list");
  return elements.map((element: unknown) => fill(item["Sys_Template"], withElement(element, lookup)));
}

function listName({ Sys_ArrayObject: list }: Record<string, unknown>): string {
  return typeof list === "string" ? (PLACEHOLDER.exec(list)?.[1] ?? "Sys_ArrayObject") : "Sys_ArrayObject";
}

/** An element's own keys come first. A plain element is what every unknown name stands for. */
function withElement(element: unknown, lookup: Lookup): Lookup {
  if (isObject(element)) return (name) => own(element, name) ?? lookup(name);
  return (name) => lookup(name) ?? (NAME.test(name) ? element : undefined);
}

/** A placeholder may have any name, `constructor` too. A null is nothing given. */
function own(values: ClipsParam, name: string): unknown {
  return Object.hasOwn(values, name) ? (values[name] ?? undefined) : undefined;
}

function isObject(node: unknown): node is Record<string, unknown> {
  return typeof node === "object" && node !== null && !Array.isArray(node);
}
