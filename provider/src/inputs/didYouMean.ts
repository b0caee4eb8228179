import { likelyWord } from "../timeline/check/likelyWord";

/** ` (did you mean "width"?)`, or nothing when no known word is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const best = likelyWord(word, known);
  return best === undefined ? "" : ` (did you mean "${best}"?)`;
}
