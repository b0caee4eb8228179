import { isJsonArray, isJsonObject, type Json, type JsonObject } from "./json";
import { WrittenNumber } from "./writtenNumber";

/**
 * JSON as `JSON.parse` reads it, but for numbers that JavaScript can't hold, or would write in another way: those stay as
 * they are written.
 *
 * @throws SyntaxError
 * @see https://github.com/tc39/proposal-json-parse-with-source in Node since 21
 */
export function parseJson(text: string): unknown {
  if (!mayHoldWritten.test(text)) return JSON.parse(text);
  const parsed: unknown = Reflect.apply(JSON.parse, JSON, [text, asWritten]);
  return parsed;
}

/** Long numbers, small ones, those that end in a zero, powers of ten, and minus zero; also where they are parts of texts. */
const mayHoldWritten = /[\d.]{16}|0\.000000|\.\d*0(?!\d)|\de[-+\d]|-0(?!\.)/iu;

function asWritten(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  const source = context?.source;
  return typeof value === "number" && source !== undefined && source !== String(value)
    ? new WrittenNumber(source)
    : value;
}

export interface JsonStyle {
  /** Keys in the order of their code units, as the canonical text has them. @default as they stand */
  readonly isSorted?: boolean;
  readonly number: (written: WrittenNumber) => string;
}

/** JSON text without spaces, with numbers as they are to be written. */
export function writeJson(value: Json, style: JsonStyle): string {
  if (value instanceof WrittenNumber) return style.number(value);
  if (isJsonArray(value)) return `[${value.map((item: Json) => writeJson(item, style)).join(",")}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const keys = Object.keys(value);
  if (style.isSorted === true) keys.sort();
  const fields = keys.flatMap((key) => {
    const field = value[key];
    return field === undefined ? [] : [`${JSON.stringify(key)}:${writeJson(field, style)}`];
  });
  return `{${fields.join(",")}}`;
}

/** The same document with doubles for all numbers. */
export function withDoubles(document: JsonObject): JsonObject {
  if (!holdsWritten(document)) return document;
  return Object.fromEntries(Object.entries(document).map(([key, field]) => [key, doublesIn(field)]));
}

function doublesIn(value: Json): Json {
  if (value instanceof WrittenNumber) return value.rounded;
  if (isJsonArray(value)) return value.map((item: Json) => doublesIn(item));
  return isJsonObject(value) ? withDoubles(value) : value;
}

/** Whether a document holds a number that is to be written as it was. */
export function holdsWritten(value: unknown): value is Json {
  if (value instanceof WrittenNumber) return true;
  return typeof value === "object" && value !== null && Object.values(value).some(holdsWritten);
}
