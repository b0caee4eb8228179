/** A JSON text as a value, or why it is none. */
export type ReadJson = { readonly value: unknown } | { readonly fault: string };

/**
 * Reads JSON text. The mark that editors of Windows put before it is left out.
 *
 * @param parse what reads it, and throws on what is no JSON
 * @returns where it breaks, such as "line 3, column 5: a comment, which JSON doesn't have": never its text, which may be secret
 */
export function readJson(text: string, parse: (text: string) => unknown = JSON.parse): ReadJson {
  const plain = text.replace(/^\uFEFF/u, "");
  try {
    return { value: parse(plain) };
  } catch {
    return { fault: describeFault(plain, faultAt(plain)) };
  }
}

function describeFault(text: string, offset: number): string {
  if (offset >= text.length) return "it ends too early";
  const lines = text.slice(0, offset).split("\n");
  const place = `line ${lines.length}, column ${(lines.at(-1) ?? "").length + 1}`;
  if (/^\/[/*]/u.test(text.slice(offset))) return `${place}: a comment, which JSON doesn't have`;
  const isComma = /,\s*$/u.test(text.slice(0, offset)) && /^[\]}]/u.test(text.slice(offset));
  return isComma ? `${place}: there is a comma before it` : place;
}

/** What may come next: a value, also a closing bracket right after an opening one; a key; and so on. */
type Expected = "value" | "first value" | "key" | "first key" | "colon" | "after a value";

const space = /\s*/uy;
const string = /"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/uy;
const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?|true|false|null)(?![\w.+-])/uy;

/** The offset of the first character by which a text is no JSON: the engine's own words name it only now and then. */
function faultAt(text: string): number {
  const open: string[] = [];
  let expected: Expected = "value";
  let offset = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = offset;
    const taken = pattern.exec(text)?.[0] ?? "";
    offset += taken.length;
    return taken !== "";
  };
  for (;;) {
    take(space);
    const character = text.charAt(offset);
    const opened = open.at(-1);
    const isValue = expected === "value" || expected === "first value";
    const isKey = expected === "key" || expected === "first key";
    const mayClose = expected === "after a value" || expected.startsWith("first");
    if (mayClose && opened !== undefined && character === closing[opened]) {
      open.pop();
      offset += 1;
      expected = "after a value";
    } else if (isValue && (character === "{" || character === "[")) {
      open.push(character);
      offset += 1;
      expected = character === "{" ? "first key" : "first value";
    } else if (isValue && (take(string) || take(scalar))) {
      expected = "after a value";
    } else if (isKey && take(string)) {
      expected = "colon";
    } else if (expected === "colon" && character === ":") {
      offset += 1;
      expected = "value";
    } else if (expected === "after a value" && opened !== undefined && character === ",") {
      offset += 1;
      expected = opened === "{" ? "key" : "value";
    } else {
      return offset;
    }
  }
}

const closing: Readonly<Record<string, string>> = { "{": "}", "[": "]" };
