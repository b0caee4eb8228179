/** Copies of a document in which one value, at any depth, is replaced by another. */
export function withEach(document: unknown, replacement: unknown): unknown[] {
  if (Array.isArray(document)) {
    const list: readonly unknown[] = document;
    return list.flatMap((item, index) => [
      list.with(index, replacement),
      ...withEach(item, replacement).map((changed) => list.with(index, changed)),
    ]);
  }
  if (typeof document !== "object" || document === null) return [];
  return Object.entries(document).flatMap(([key, value]: [string, unknown]) => [
    { ...document, [key]: replacement },
    ...withEach(value, replacement).map((changed) => ({ ...document, [key]: changed })),
  ]);
}
