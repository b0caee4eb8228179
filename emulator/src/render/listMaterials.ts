const NAMES_A_MATERIAL = new Set(["MediaURL", "MediaId", "FileURL", "ImageURL", "ImageId"]);

/**
 * Every material that a timeline names, by URL or by media id: in order, each once.
 * Takes any JSON; what is no timeline names nothing.
 */
export function listMaterials(timeline: unknown): string[] {
  return [...new Set(namesIn(timeline))];
}

function* namesIn(node: unknown): Generator<string> {
  if (typeof node !== "object" || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === "string") {
      if (NAMES_A_MATERIAL.has(key) && value !== "") yield value;
    } else {
      yield* namesIn(value);
    }
  }
}
