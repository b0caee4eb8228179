import { unknownMarker } from "../unknownMarker";

/** An object of a timeline, whatever it holds. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * A number of a clip: undefined where it is not given, NaN where it can't be told, such as a template's placeholder. NaN
 * spreads through sums by itself, so that everything that hangs on it can't be told either.
 */
export function numberAt(fields: Fields, key: string): number | undefined {
  const value = fields[key];
  if (value === undefined || value === null || value === "") return undefined;
  // ICE's own examples write numbers as text here and there.
  if (typeof value === "string") return numberIn(value);
  return typeof value === "number" && Number.isFinite(value) ? value : Number.NaN;
}

/** The decimal number that a text is, as ICE's servers read them: "2.5", ".5", "1e1", but no "0x2". NaN for any other text. */
export function numberIn(text: string): number {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(text.trim()) ? Number(text) : Number.NaN;
}

/** Text that is given, without what a preview or a template does not know yet. */
export function textAt(fields: Fields, key: string): string | undefined {
  const value = fields[key];
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" && !isUnknownText(value) ? value : undefined;
}

/** What a preview doesn't know yet, or a template's placeholder such as `$Title`. */
export function isUnknownText(text: string): boolean {
  return text.includes(unknownMarker) || (text.startsWith("$") && /^\$[\p{L}_]/u.test(text));
}
