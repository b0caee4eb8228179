/** What follows the question mark of an address may be a signature. Also in JSON whose slashes are escaped. */
export function withoutQueries(text: string): string {
  return text.replace(/(https?:\\?\/\\?\/[^\s"'?#<>]*)[?#][^\s"'<>]*/giu, "$1?…");
}
