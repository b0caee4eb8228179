import type { FieldKind } from "../../../provider/dist/timeline/check/fields/fieldKinds.js";

/** A JSON Schema of draft 7, which is what editors know best. */
export type JsonSchema = boolean | { readonly [keyword: string]: unknown };

/** A template's placeholder, or empty text, which says that nothing is set. */
const open = String.raw`$|\$[\p{L}_]`;
const numeral = String.raw`\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$`;
const share = String.raw`\s*(?:0?\.\d+|0(?:\.0*)?|1(?:\.0*)?)\s*`;
const anyWord: JsonSchema = { type: ["string", "null"], pattern: `^(?:${open})` };

/** What `check` takes for the value of one field: all else is refused or warned of. Null and empty text say that nothing is set. */
export function fieldSchema(field: FieldKind): Exclude<JsonSchema, boolean> {
  switch (field.kind) {
    case "any":
      return {};
    case "text":
      return { type: ["string", ...(field.orNumber === true ? ["number"] : []), "null"] };
    case "number":
      return numberSchema(field);
    case "flag":
      return text(["boolean"], open, "true, false");
    case "list":
      return { type: ["array", "object", "string", "null"], required: ["Sys_Type"], pattern: `^(?:${open})` };
    case "object":
      return text(["object"], open, "an object");
    case "word":
      return wordSchema(field);
    case "color":
      return text([], String.raw`${open}|#?[0-9a-fA-F]{6}$`, "a colour such as #ff8800");
    case "rectangle":
      return text([], `${open}|${share}(?:,${share}){3}$`, 'four shares of the picture, "x,y,width,height"');
    case "ratio":
      return text([], String.raw`${open}|\d+:\d+$`, "width to height, such as 16:9");
  }
}

function text(others: readonly string[], pattern: string, wanted: string): Exclude<JsonSchema, boolean> {
  return {
    type: [...others, "string", "null"],
    pattern: `^(?:${pattern})`,
    // Editors of the VS Code family say this for the pattern.
    patternErrorMessage: `Wanted: ${wanted}.`,
  };
}

function numberSchema(field: Extract<FieldKind, { kind: "number" }>): Exclude<JsonSchema, boolean> {
  const least = Math.max(field.from ?? -Infinity, field.usual?.from ?? -Infinity);
  const most = Math.min(field.to ?? Infinity, field.usual?.to ?? Infinity);
  return {
    ...text(["number"], field.orText === true ? `${open}|${numeral}` : open, "a number"),
    ...(Number.isFinite(least) && { minimum: least }),
    ...(field.above !== undefined && { exclusiveMinimum: field.above }),
    ...(Number.isFinite(most) && { maximum: most }),
  };
}

function wordSchema({ words, isName }: Extract<FieldKind, { kind: "word" }>): Exclude<JsonSchema, boolean> {
  const numbers = words.filter((one) => /^\d+$/u.test(one)).map(Number);
  const known: JsonSchema = { enum: [...words, ...numbers] };
  if (isName !== true) return { anyOf: [known, anyWord] };
  const name = String.raw`\s*(?:${words.join("|")}|[A-Z]{2}\d{4}-\w+)\s*`;
  return {
    anyOf: [
      known,
      {
        ...text([], `${open}|${name}(?:,${name})*$`, "a name that ICE's pages have, or several with commas"),
      },
    ],
  };
}
