import { distance } from "fastest-levenshtein";

/** The known word that a misspelt one probably stands for. */
export function likelyWord(word: string, known: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  // Longer than anything known: not a slip, and not worth comparing.
  if (lower.length > 60) return undefined;
  let best: string | undefined;
  let least = Math.ceil(word.length / 3) + 1;
  for (const candidate of known) {
    // Of two that are equally near, the one of the word's length: letters are swapped more often than left out.
    const farness = distance(lower, candidate.toLowerCase()) + (candidate.length === word.length ? 0 : 0.5);
    if (farness < least) [best, least] = [candidate, farness];
  }
  return best;
}
