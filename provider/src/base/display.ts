/** The longest part of a value that a message repeats. */
const shownCharacters = 80;

/** A value as an error may show it: cut at 80 characters, addresses without their query. */
export function display(value: unknown): string {
  if (value === undefined) return "nothing";
  return cut(withoutQueries(typeof value === "string" ? `"${value}"` : JSON.stringify(value))).replace(
    /\p{Cc}/gu,
    " ",
  );
}

/** Text of somebody else's, safe to print: addresses without their query, one line. */
export function safeText(text: string): string {
  return printable(withoutQueries(text)).trim();
}

/** A text of somebody else's on one line, without what a terminal would obey. */
export function printable(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ");
}

/** Signed addresses carry their signature in the query, and some a password before the host. No part of the text is read twice: it may be long. */
function withoutQueries(text: string): string {
  return text
    .replace(/(?<=:\/\/)[^\s"'/?#@]*@/gu, "")
    .replace(/(?<![^\s"'?])([^\s"'?/]*\/[^\s"'?]*)\?(?:\\.|[^\s"'\\])+/gu, "$1");
}

function cut(text: string): string {
  return text.length <= shownCharacters ? text : `${text.slice(0, shownCharacters)}…`;
}
