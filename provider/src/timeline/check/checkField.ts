import { isFields, isUnknownText, numberIn } from "../layout/fields";
import { isRepeated } from "../layout/readTracks";
import type { FieldKind, WordRules } from "./fields/fieldKinds";
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
      return checkText(path, value, field.orNumber === true);
    case "flag":
      return checkFlag(path, value);
    case "list":
      return Array.isArray(value) || isRepeated(value) ? [] : [wrongType(path, "a list", value)];
    case "object":
      return isFields(value) ? [] : [wrongType(path, "an object", value)];
    case "word":
      return checkWord(path, value, field);
    case "color":
      return checkColor(path, value);
    case "rectangle":
      return checkRectangle(path, value);
    case "ratio":
      return checkRatio(path, value);
  }
}

function checkText(path: string, value: unknown, isNumberToo: boolean): Finding[] {
  if (!isPlain(value)) return [wrongType(path, "text", value)];
  if (typeof value === "string" || (isNumberToo && typeof value === "number")) return [];
  return [finding("unusual value", path, "is usually text", { value })];
}

function checkNumber(path: string, value: unknown, field: Extract<FieldKind, { kind: "number" }>): Finding[] {
  const isText = typeof value === "string";
  const number = isText ? numberIn(value) : value;
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
  const { words, isClosed, ending } = field;
  const names = field.isName === true ? String(value).split(/\s*,\s*/u) : [String(value)];
  const first = names.find((name) => !isKnownWord(name, field));
  if (first === undefined) return [];
  const hint = likelyWord(first, words);
  if (field.isName === true && hint?.toLowerCase() === first.toLowerCase()) {
    return [finding("unknown word", path, "has other capitals than on ICE's pages", { value, hint })];
  }
  if (isClosed === true || (ending !== undefined && !first.endsWith(ending))) {
    const choice = words.map((one) => `"${one}"`).join(" or ");
    const problem =
      ending !== undefined
        ? `must be the name of such a motion, which ends in ${ending}`
        : words.length > 4
          ? "must be a name that ICE's pages have: a job with another one fails"
          : `must be ${choice}`;
    const isNear = words.length > 4 && hint !== undefined;
    return [finding("effect word", path, problem, { value, ...(isNear && { hint }) })];
  }
  const isType = path.endsWith(".Type");
  const problem = isType ? "is not a type this version knows" : "is not a word this version knows";
  return [
    finding(isType ? "unknown type" : "unknown word", path, problem, {
      value,
      ...(hint !== undefined && { hint }),
    }),
  ];
}

/** Paid effects have ids such as OT0001-000001. */
function isKnownWord(
  name: string,
  { words, isName }: WordRules & { readonly words: readonly string[] },
): boolean {
  return words.includes(name) || (isName === true && /^[A-Z]{2}\d{4}-\w+$/u.test(name));
}

function checkFlag(path: string, value: unknown): Finding[] {
  if (typeof value === "boolean") return [];
  if (!isFlag(value)) return [wrongType(path, "true or false", value)];
  const problem = "is a flag that is not written as true or false, which ICE may not read";
  return [finding("flag as text", path, problem, { value })];
}

function checkColor(path: string, value: unknown): Finding[] {
  if (!isPlain(value)) return [wrongType(path, "text", value)];
  if (typeof value === "string" && /^#?[0-9a-f]{6}$/iu.test(value)) return [];
  return [finding("unusual value", path, "is usually a colour such as #ff8800", { value })];
}

function checkRectangle(path: string, value: unknown): Finding[] {
  const numbers = typeof value === "string" ? value.split(",").map((part) => Number(part.trim() || "?")) : [];
  if (numbers.length !== 4 || numbers.some((one) => !Number.isFinite(one))) {
    return [wrongType(path, 'four numbers, "x,y,width,height"', value)];
  }
  const [x = 0, y = 0, width = 0, height = 0] = numbers;
  const isWithin = x + width <= 1.0001 && y + height <= 1.0001;
  if (x >= 0 && y >= 0 && width > 0 && height > 0 && isWithin) return [];
  return [finding("unusual value", path, "usually holds shares of the picture, 0 to 1", { value })];
}

function checkRatio(path: string, value: unknown): Finding[] {
  if (!isPlain(value)) return [wrongType(path, "text", value)];
  if (/^\d+:\d+$/u.test(String(value))) return [];
  return [finding("unusual value", path, "is usually two whole numbers such as 16:9", { value })];
}

const wrongType = (path: string, wanted: string, value: unknown) =>
  finding("value type", path, `must be ${wanted}`, { value });

/** Numbers and flags are read as text, too. */
const isPlain = (value: unknown) => ["string", "number", "boolean"].includes(typeof value);

const isFlag = (value: unknown) =>
  value === 0 || value === 1 || (typeof value === "string" && /^(?:true|false)$/iu.test(value));
