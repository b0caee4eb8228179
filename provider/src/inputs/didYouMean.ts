import { distance } from "fastest-levenshtein";

/** ` (did you mean "width"?)`, or nothing when no known word is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const best = nearest(word, known);
  return best === undefined ? "" : ` (did you mean "${best}"?)`;
}

/** The known word that a misspelt one probably stands for. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((candidate) => ({ candidate, edits: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits);
  const best = ranked[0];
  return best !== undefined && best.edits <= Math.ceil(word.length / 3) ? best.candidate : undefined;
}
