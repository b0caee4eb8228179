/** What the engine writes for a value that a preview does not know yet. */
export const unknownMarker = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** Whether a value is, or holds anywhere, one that the preview does not know yet. */
export function holdsUnknown(value: unknown): boolean {
  if (typeof value === "string") return value.includes(unknownMarker);
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some(holdsUnknown);
}
