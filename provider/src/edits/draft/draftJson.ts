import { isJsonArray, type Json, type JsonObject } from "../../base/json";
import { objectIn, objectsIn } from "../json/objects";
import { type Fraction, fraction } from "../time/fraction";

export const objectAt = (node: JsonObject | undefined, key: string): JsonObject | undefined =>
  objectIn(node?.[key]);

export const objectsAt = (node: JsonObject | undefined, key: string): readonly JsonObject[] =>
  objectsIn(node?.[key]);

export const textAt = (node: JsonObject | undefined, key: string): string | undefined => {
  const value = node?.[key];
  return typeof value === "string" && value !== "" ? value : undefined;
};

export const numberAt = (node: JsonObject | undefined, key: string): number | undefined => {
  const value = node?.[key];
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
};

export const numbersIn = (value: Json | undefined): readonly number[] =>
  isJsonArray(value) ? value.filter((item) => typeof item === "number") : [];

/** Drafts count microseconds. */
export const microseconds = (value: number): Fraction => fraction(Math.round(value), 1_000_000);

export interface TimeRange {
  readonly start: Fraction;
  readonly seconds: Fraction;
}

export function rangeAt(node: JsonObject, key: string): TimeRange | undefined {
  const range = objectAt(node, key);
  const [start, duration] = [numberAt(range, "start"), numberAt(range, "duration")];
  return duration === undefined
    ? undefined
    : { start: microseconds(start ?? 0), seconds: microseconds(duration) };
}
