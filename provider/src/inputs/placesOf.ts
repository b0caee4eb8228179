import { isJsonArray, isJsonObject, type Json } from "../base/json";

export interface Place<T extends Json> {
  readonly path: string;
  readonly value: T;
}

/** The values of a document that are looked for, in the order in which they stand. Paths are written for these alone. */
export function placesOf<T extends Json>(
  path: string,
  document: Json,
  isWanted: (value: Json) => value is T,
): Place<T>[] {
  const found: Place<T>[] = [];
  const steps: Step[] = [];
  const enter = (value: Json, step: Step): void => {
    if (typeof value !== "object" && !isWanted(value)) return;
    steps.push(step);
    look(value);
    steps.pop();
  };
  const look = (value: Json): void => {
    if (isJsonArray(value)) value.forEach(enter);
    else if (isJsonObject(value)) for (const [key, field] of Object.entries(value)) enter(field, key);
    else if (isWanted(value)) found.push({ path: path + steps.map(written).join(""), value });
  };
  look(document);
  return found;
}

/** A key, or the index of a list. */
type Step = string | number;

const written = (step: Step) => (typeof step === "number" ? `[${step}]` : `.${step}`);
