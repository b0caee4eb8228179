import { WrittenNumber } from "./writtenNumber";

/**
 * A value as plain JSON, all that may leave a verb: the engine hangs on an undefined anywhere in a state, and stores NaN and
 * Infinity as objects of its own. A field that JSON can't say is left out; in a list null takes its place.
 */
export function plainJson(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, field]) => {
      const said = plainValue(field);
      return said === undefined ? [] : [[key, said]];
    }),
  );
}

function plainValue(value: unknown): unknown {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      return Number.isFinite(value) ? value : undefined;
    case "object":
      if (value === null) return null;
      if (Array.isArray(value)) return value.map((item) => plainValue(item) ?? null);
      if (value instanceof WrittenNumber) return plainValue(value.rounded);
      if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
      return plainJson({ ...value });
    default:
      return undefined;
  }
}
