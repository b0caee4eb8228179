import { unknownMarker } from "../timeline/unknownMarker";

export { unknownMarker };

/** Whether a value is, or holds anywhere, one that the preview does not know yet. */
export function holdsUnknown(value: unknown): boolean {
  if (typeof value === "string") return value.includes(unknownMarker);
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some(holdsUnknown);
}
