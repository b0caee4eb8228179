import { distance } from "fastest-levenshtein";

/** The known word that a misspelt one probably stands for. */
export function likelyWord(word: string, known: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  // Longer than anything known: not a slip, and not worth comparing.
  if (lower.length > 60) return undefined;
  let best: string | undefined;
  let leastEdits = Math.ceil(word.length / 3) + 1;
  for (const candidate of known) {
    const edits = distance(lower, candidate.toLowerCase());
    if (edits < leastEdits) [best, leastEdits] = [candidate, edits];
  }
  return best;
}
