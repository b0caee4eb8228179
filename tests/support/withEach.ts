/** Copies of a document in which one value, at any depth, is replaced by another. */
export function withEach(document: unknown, replacement: unknown): unknown[] {
  if (Array.isArray(document)) {
    return document.flatMap((item: unknown, index) => [
      document.with(index, replacement),
      ...withEach(item, replacement).map((changed) => document.with(index, changed)),
    ]);
  }
  if (typeof document !== "object" || document === null) return [];
  return Object.entries(document).flatMap(([key, value]: [string, unknown]) => [
    { ...document, [key]: replacement },
    ...withEach(value, replacement).map((changed) => ({ ...document, [key]: changed })),
  ]);
}
