import type { Json } from "../base/json";
import type { Failure } from "./failure";
import { placesOf } from "./placesOf";

/** Whole numbers of a program that JavaScript had to round before anything could be said: text has no such limit. */
export function roundedNumbers(path: string, value: Json): Failure[] {
  const problem =
    "is a number beyond 2^53, which JavaScript may have rounded; write it as text, or the whole argument as JSON text";
  return placesOf(path, value, isRounded).map((place) => ({ path: place.path, problem }));
}

const isRounded = (value: Json): value is number => Number.isInteger(value) && !Number.isSafeInteger(value);
