/**
 * A title's Content as ASS text. Line breaks may be written `\n` or `\N`; ICE's inline codes ({\b1}, {\1c&00ff7f&},
 * {\fs40} ...) are kept; every other brace and backslash is a character like any other.
 */
export function escapeText(content: string): string {
  return content
    .split(INLINE_CODES)
    .map((part, index) => (index % 2 === 1 ? toAssCodes(part) : escapePlain(part)))
    .join("");
}

const CODE = String.raw`\\(?:[134]c(?:&[0-9A-Fa-f]{6}&)?|[xy]?bord\d{0,3}|fs\d{0,3}|fn[^\\{}]*|[bius][01])`;
const INLINE_CODES = new RegExp(`(\\{(?:${CODE})+\\})`);

/** ICE writes colours as &BBGGRR&, ASS as &HBBGGRR&. Fonts have no names here. */
const toAssCodes = (codes: string) =>
  codes
    .replace(/&([0-9A-Fa-f]{6})&/g, "&H$1&")
    .replace(/\\fn[^\\{}]*/g, "")
    .replace("{}", "");

/** Breaks up what ASS would take for an escape, and is not drawn itself. */
const WORD_JOINER = "\u2060";

function escapePlain(text: string): string {
  return text
    .split(/\r\n|\r|\n|\\n|\\N/)
    .map((line) =>
      line
        .replace(/\p{Cc}/gu, "")
        .replace(/\\/g, `\\${WORD_JOINER}`)
        .replace(/\{/g, "\\{"),
    )
    .join("\\N");
}
