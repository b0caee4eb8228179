/**
 * The text, cut with an ellipsis where it would be wider than there is room; empty where nothing sensible fits. Widths
 * are guessed on the safe side, as a picture can't measure the reader's font.
 */
export function fitText(text: string, fontSize: number, roomPixels: number): string {
  const characters = [...GRAPHEMES.segment(text.replace(/\s+/gu, " ").trim())].map(({ segment }) => segment);
  if (widthOf(characters, fontSize) <= roomPixels) return characters.join("");
  const room = roomPixels - textWidth(ELLIPSIS, fontSize);
  let width = 0;
  let kept = 0;
  for (const character of characters) {
    width += textWidth(character, fontSize);
    if (width > room) break;
    kept++;
  }
  const fitted = characters.slice(0, kept).join("").trimEnd();
  return kept < FEWEST_CHARACTERS && !WIDE.test(fitted) ? "" : fitted === "" ? "" : fitted + ELLIPSIS;
}

/** About how many pixels wide a text is. */
export function textWidth(text: string, fontSize: number): number {
  return widthOf(
    [...GRAPHEMES.segment(text)].map(({ segment }) => segment),
    fontSize,
  );
}

function widthOf(characters: readonly string[], fontSize: number): number {
  return characters.reduce((sum, character) => sum + shareOfEm(character), 0) * fontSize;
}

function shareOfEm(character: string): number {
  if (WIDE.test(character)) return 1.04;
  if (/^[ilj.,:;'|!()[\]t fr/]$/u.test(character)) return 0.4;
  if (/^[mwMW@%…—]$/u.test(character)) return 0.98;
  if (/^[A-Z&_#]$/u.test(character)) return 0.72;
  return 0.62;
}

const ELLIPSIS = "…";
/** One or two letters and an ellipsis tell nobody anything. */
const FEWEST_CHARACTERS = 3;
/** Chinese, Japanese, Korean, full-width forms and pictures take a whole em. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f000}-\u{3ffff}]/u;
/** What a reader takes for one character is never cut in two. */
const GRAPHEMES = new Intl.Segmenter("und", { granularity: "grapheme" });
