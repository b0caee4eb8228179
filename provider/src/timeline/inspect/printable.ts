/** A text of somebody else's on one line, without what a terminal would obey. */
export function printable(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ");
}
