import { distance } from "fastest-levenshtein";

/** ` (did you mean "width"?)`, or nothing when no known word is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const ranked = known
    .map((candidate) => ({ candidate, edits: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits);
  const best = ranked[0];
  return best !== undefined && best.edits <= Math.max(1, Math.floor(word.length / 3))
    ? ` (did you mean "${best.candidate}"?)`
    : "";
}
