import { isFields, isUnknownText } from "../layout/fields";
import type { FieldKind } from "./fields/fieldKinds";
import { type Finding, finding } from "./finding";
import { likelyWord } from "./likelyWord";

/** What is wrong with the value of one field. Values that are not known yet, or not given (null), are not judged. */
export function checkField(path: string, value: unknown, field: FieldKind): Finding[] {
  if (value === undefined || value === null) return [];
  if (typeof value === "string" && isUnknownText(value)) return [];
  switch (field.kind) {
    case "any":
      return [];
    case "number":
      return checkNumber(path, value, field);
    case "text":
      return isPlain(value) ? [] : [wrongType(path, "text", value)];
    case "flag":
      return isFlag(value) ? [] : [wrongType(path, "true or false", value)];
    case "list":
      return Array.isArray(value) ? [] : [wrongType(path, "a list", value)];
    case "object":
      return isFields(value) ? [] : [wrongType(path, "an object", value)];
    case "word":
      return checkWord(path, value, field);
    case "color":
      return checkColor(path, value);
    case "rectangle":
      return checkRectangle(path, value);
  }
}

function checkNumber(path: string, value: unknown, field: Extract<FieldKind, { kind: "number" }>): Finding[] {
  const isText = typeof value === "string";
  const number = isText && value.trim() !== "" ? Number(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number)) return [wrongType(path, "a number", value)];
  const { from = -Infinity, above = -Infinity, to = Infinity, usual } = field;
  if (number < from || number <= above || number > to) {
    return [finding("value range", path, `must be ${rangeText(field)}`, { value })];
  }
  return [
    ...(isText && field.orText !== true
      ? [finding("number as text", path, "is a number written as text, which ICE may not read", { value })]
      : []),
    ...(usual !== undefined && (number < usual.from || number > usual.to)
      ? [finding("unusual value", path, `is usually ${rangeText(usual)}`, { value })]
      : []),
  ];
}

function rangeText({ from, above, to }: { from?: number; above?: number; to?: number }): string {
  if (above !== undefined) return `above ${above}`;
  if (from === undefined) return `${to} or less`;
  return to === undefined || to === Infinity ? `${from} or more` : `from ${from} to ${to}`;
}

function checkWord(path: string, value: unknown, field: Extract<FieldKind, { kind: "word" }>): Finding[] {
  if (!isPlain(value)) return [wrongType(path, "text", value)];
  const { words, isClosed } = field;
  const unknown = String(value)
    .split(",")
    .map((name) => name.trim())
    .filter((name) => !isKnownWord(name, words));
  const [first] = unknown;
  if (first === undefined) return [];
  if (isClosed === true) {
    const choice = words.map((one) => `"${one}"`).join(" or ");
    return [finding("effect word", path, `must be ${choice}`, { value })];
  }
  const isType = path.endsWith(".Type");
  const hint = likelyWord(first, words);
  const problem = isType ? "is not a type this version knows" : "is not a word this version knows";
  return [
    finding(isType ? "unknown type" : "unknown word", path, problem, {
      value,
      ...(hint !== undefined && { hint }),
    }),
  ];
}

/** ICE does not mind capitals. Paid effects have ids such as OT0001-000001. */
function isKnownWord(name: string, words: readonly string[]): boolean {
  return words.some((one) => one.toLowerCase() === name.toLowerCase()) || /^[A-Z]{2}\d{4}-\w+$/u.test(name);
}

function checkColor(path: string, value: unknown): Finding[] {
  if (!isPlain(value)) return [wrongType(path, "text", value)];
  if (/^(?:#|&H|0x)?(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})&?$/iu.test(String(value))) return [];
  return [finding("unusual value", path, "is usually a colour such as #ff8800", { value })];
}

function checkRectangle(path: string, value: unknown): Finding[] {
  const numbers = typeof value === "string" ? value.split(",").map((part) => Number(part.trim() || "?")) : [];
  if (numbers.length !== 4 || numbers.some((one) => !Number.isFinite(one))) {
    return [wrongType(path, 'four numbers, "x,y,width,height"', value)];
  }
  if (numbers.every((one) => one >= 0 && one <= 1)) return [];
  return [finding("unusual value", path, "usually holds shares of the picture, 0 to 1", { value })];
}

const wrongType = (path: string, wanted: string, value: unknown) =>
  finding("value type", path, `must be ${wanted}`, { value });

/** Numbers and flags are read as text, too. */
const isPlain = (value: unknown) => ["string", "number", "boolean"].includes(typeof value);

const isFlag = (value: unknown) =>
  typeof value === "boolean" ||
  value === 0 ||
  value === 1 ||
  (typeof value === "string" && /^(?:true|false)$/iu.test(value));
