/**
 * What of a configuration is given, in the letters of ICE's pages: programs that write every field of a model say null or "" for
 * the ones not set, and some of the vendor's own tools write `mediaURL` and `width`. Of two spellings the page's own wins.
 */
export function givenFields(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const given = Object.entries(value)
    .filter(([, field]) => field !== null && field !== "")
    .map(([key, field]) => ({ key, name: inPageLetters(key), field: givenFields(field) }));
  const asWritten = given.filter(({ key, name }) => key === name);
  const otherwise = given.filter(({ key, name }) => key !== name);
  return Object.fromEntries([...otherwise, ...asWritten].map(({ name, field }) => [name, field]));
}

function inPageLetters(key: string): string {
  return `${key.charAt(0).toUpperCase()}${key.slice(1)}`.replace(/Url$/, "URL");
}
