import { z } from "zod";
import { printable } from "../base/display";

/**
 * The fields of ICE's replies. Each reads whatever stands there: what can't be read is absent, as "" is, with which ICE writes
 * what is not there. Only a reply without what a decision needs is refused, by who reads it.
 */
const anything = z.unknown().optional();

export const text = anything.transform(readText);

/** A word that messages show: on one line, without what a terminal would obey. */
export const word = text.transform((told) => told && printable(told));

/** What nothing goes on without. */
export const id = word.pipe(z.string());

/**
 * A time as ICE writes it. JavaScript reads more as one: "7" would be a day in 2001, and a film of then long gone. So would be
 * 1970 or the year 1, and 9999 never comes: that is how a time is written that nobody has set.
 */
export const time = anything.transform((value) =>
  typeof value === "string" && isoTime.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined,
);

const isoTime = /^20[1-9]\d-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/u;

/** A document: ICE sends its text, and an object that stands there means the same. */
export const documentText = anything.transform((value) =>
  isRecord(value) || Array.isArray(value) ? JSON.stringify(value) : readText(value),
);

/** A number, or its text. Absent where it can't be read, and where it is less than nothing. */
export const number = anything.transform((value): number | undefined => {
  const read = readNumber(value);
  return read === "unreadable" ? undefined : read;
});

/** The texts in a list, if all that stands there can be read. */
export const texts = anything.transform((value): string[] | "unreadable" => {
  if (isAbsent(value)) return [];
  if (!Array.isArray(value)) return "unreadable";
  const items: unknown[] = value.filter((item) => !isAbsent(item));
  const read = items.flatMap((item) => readText(item) ?? []);
  return read.length === items.length ? read : "unreadable";
});

/** A list, item by item; undefined where none stands there. */
export const list = anything.transform((value): unknown[] | undefined =>
  Array.isArray(value) ? value : undefined,
);

export function readText(value: unknown): string | undefined {
  if (typeof value === "string") return value === "" ? undefined : value;
  // Beyond that the digits were lost on the way.
  if (typeof value === "number") return Number.isSafeInteger(value) ? String(value) : undefined;
  return typeof value === "boolean" ? String(value) : undefined;
}

/** Undefined where nothing stands there. */
export function readNumber(value: unknown): number | "unreadable" | undefined {
  if (isAbsent(value)) return undefined;
  const isNumber = typeof value === "string" ? /^\d+(\.\d+)?$/u.test(value) : typeof value === "number";
  const read = isNumber ? Number(value) : Number.NaN;
  return Number.isFinite(read) && read >= 0 ? read : "unreadable";
}

export function isAbsent(value: unknown): value is undefined | null | "" {
  return value === undefined || value === null || value === "";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
