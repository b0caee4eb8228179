/** The longest part of a value that a message repeats. */
const shownCharacters = 80;

/** A value as an error may show it: cut at 80 characters, addresses without their query. */
export function display(value: unknown): string {
  if (value === undefined) return "nothing";
  return cut(withoutQueries(typeof value === "string" ? `"${value}"` : JSON.stringify(value)));
}

/** Text of somebody else's, safe to print: addresses without their query, one line. */
export function safeText(text: string): string {
  return withoutQueries(text).replace(/\s+/gu, " ").trim();
}

function withoutQueries(text: string): string {
  return text.replace(/([a-z][a-z0-9+.-]*:\/\/[^\s"'?]*)\?[^\s"']*/giu, "$1");
}

function cut(text: string): string {
  return text.length <= shownCharacters ? text : `${text.slice(0, shownCharacters)}…`;
}
