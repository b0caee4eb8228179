/** The document with each table between its two marks written anew: a table's name is in its mark. */
export function withTables(document: string, tables: Readonly<Record<string, () => string>>): string {
  let text = document;
  for (const [name, write] of Object.entries(tables)) {
    const [opening, closing] = [
      `<!-- Table of ${name}, written by \`npm run generate\`. -->\n`,
      `<!-- End of ${name}. -->`,
    ];
    const [start, end] = [text.indexOf(opening), text.indexOf(closing)];
    if (start < 0 || end < start) throw new Error(`There is no place for the table of ${name}.`);
    text = `${text.slice(0, start + opening.length)}\n${write()}\n${text.slice(end)}`;
  }
  return text;
}
