/**
 * What follows the question mark of an address may be a signature. Also in JSON whose slashes are escaped. No part of the text is
 * read twice: one of many megabytes takes a moment.
 */
export function withoutQueries(text: string): string {
  return text.replace(
    /(https?:\\?\/\\?\/[^\s"'?#<>]*)([?#][^\s"'<>]*)?/giu,
    (whole, address: string, query: string | undefined) => (query === undefined ? whole : `${address}?…`),
  );
}
