/** What the value of one field may be. Numbers outside `usual` are doubtful, those outside `from`, `above` and `to` are wrong. */
export type FieldKind =
  | {
      readonly kind: "number";
      readonly from?: number;
      readonly above?: number;
      readonly to?: number;
      readonly usual?: { readonly from: number; readonly to: number };
      /** ICE's own examples write it as text, too. */
      readonly orText?: true;
    }
  | ({ readonly kind: "word"; readonly words: readonly string[] } & WordRules)
  /** A number is read as text where people write one for a name or a title. */
  | { readonly kind: "text"; readonly orNumber?: true }
  | { readonly kind: "flag" | "list" | "object" | "color" | "rectangle" | "ratio" | "any" };

export interface WordRules {
  /** Another word fails the job: all are known. */
  readonly isClosed?: boolean;
  /** A word without this ending fails the job; with it, it is perhaps one that this version does not know. */
  readonly ending?: string;
  /** Names with commas, to draw one from. */
  readonly isName?: boolean;
}

export type FieldTable = Readonly<Record<string, FieldKind>>;

/** A table that has a row for every key of a type of ours. */
export type FieldsOf<T> = { readonly [K in keyof T]-?: FieldKind };

/** A moment in seconds. */
export const moment: FieldKind = { kind: "number", from: 0 };
/** A length in seconds. */
export const length: FieldKind = { kind: "number", above: 0 };
export const number: FieldKind = { kind: "number" };
/** A place on the canvas: up to 1 a share of it, more is pixels. */
export const place: FieldKind = { kind: "number", usual: { from: 0, to: Infinity } };
/** A size on the canvas. */
export const size: FieldKind = { kind: "number", above: 0 };
/** From nothing to everything. */
export const share: FieldKind = { kind: "number", from: 0, to: 1, orText: true };
export const numberOrText: FieldKind = { kind: "number", orText: true };
/** From nothing: ICE's editor writes zeros for what has no size of its own. */
export const extent: FieldKind = { kind: "number", from: 0 };
export const text: FieldKind = { kind: "text" };
export const textOrNumber: FieldKind = { kind: "text", orNumber: true };
export const flag: FieldKind = { kind: "flag" };
export const list: FieldKind = { kind: "list" };
export const object: FieldKind = { kind: "object" };
export const color: FieldKind = { kind: "color" };
/** "x,y,width,height" in shares of the picture. */
export const rectangle: FieldKind = { kind: "rectangle" };
/** Width to height, "16:9". */
export const ratio: FieldKind = { kind: "ratio" };
export const any: FieldKind = { kind: "any" };

/** One of some words, in their own letters; others are warned of, and refused where no such job succeeds. */
export function word(words: readonly string[], rules: WordRules = {}): FieldKind {
  return { kind: "word", words, ...rules };
}
