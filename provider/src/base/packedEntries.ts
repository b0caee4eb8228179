import { gunzipSync, gzipSync } from "node:zlib";
import { objectIn } from "./json";

/** What is shorter stays readable. */
const mostPlainCharacters = 100_000;
const entriesOfPiece = 250;
/** How base64 of gzip begins; no JSON does. */
const packedStart = "H4sI";

type Entry = readonly [key: string, value: unknown];

/**
 * The entries of an object as the text that a state keeps: JSON, and where it is long, packed pieces of it with commas between
 * them. The engine and the SDK read, log, hash and write all of a state several times in each update.
 *
 * @param before as it was stored: a piece that says the same stays, since the packed form is not the same on every machine
 */
export function entriesText(entries: Readonly<Record<string, unknown>>, before: unknown): string {
  const all = Object.entries(entries);
  if (all.length <= entriesOfPiece) {
    const text = JSON.stringify(entries);
    if (text.length <= mostPlainCharacters) return text;
  }
  const older = isPacked(before) ? before.split(",") : [];
  const pieces: string[] = [];
  for (let at = 0; at < all.length; at += entriesOfPiece)
    pieces.push(pieceOf(all.slice(at, at + entriesOfPiece), older[pieces.length]));
  return pieces.join(",");
}

/** The entries that such a text holds, or the object itself; undefined where it can't be read. */
export function entriesIn(stored: unknown): Readonly<Record<string, unknown>> | undefined {
  if (!isPacked(stored)) return objectIn(stored);
  const all: Entry[] = [];
  for (const packed of stored.split(",")) {
    const read = objectIn(unpacked(packed));
    if (read === undefined) return undefined;
    const entries = Object.entries(read);
    remember(packed, entries);
    for (const entry of entries) all.push(entry);
  }
  return Object.fromEntries(all);
}

/** What a packed text says, or the value itself; a packed text that is broken says nothing. */
export function unpacked(value: unknown): unknown {
  if (!isPacked(value)) return value;
  try {
    return gunzipSync(Buffer.from(value, "base64")).toString("utf8");
  } catch {
    return undefined;
  }
}

function isPacked(value: unknown): value is string {
  return typeof value === "string" && value.startsWith(packedStart);
}

interface Piece {
  readonly packed: string;
  readonly entries: readonly Entry[];
}

/** By the first value: what was read and is written again as it is needs no packing. */
const pieces = new WeakMap<object, Piece>();

function remember(packed: string, entries: readonly Entry[]): void {
  const first = entries[0]?.[1];
  if (typeof first === "object" && first !== null) pieces.set(first, { packed, entries });
}

function pieceOf(entries: readonly Entry[], older: string | undefined): string {
  const first = entries[0]?.[1];
  const known = typeof first === "object" && first !== null ? pieces.get(first) : undefined;
  if (known !== undefined && isSame(known.entries, entries)) return known.packed;
  const text = JSON.stringify(Object.fromEntries(entries));
  if (older !== undefined && unpacked(older) === text) return older;
  return gzipSync(text, { level: 1 }).toString("base64");
}

function isSame(some: readonly Entry[], others: readonly Entry[]): boolean {
  return (
    some.length === others.length &&
    some.every(([key, value], index) => {
      const [otherKey, otherValue] = others[index] ?? [];
      return key === otherKey && value === otherValue;
    })
  );
}
