/** The text of a schema: a line for each definition and each key at the top. Blanks inside would be downloaded with the package. */
export function schemaText(schema: object): string {
  return `${linesOf(schema, 2)}\n`;
}

/** @param depth how deep objects have a line for each of their keys */
function linesOf(value: unknown, depth: number): string {
  if (depth === 0 || typeof value !== "object" || value === null || Array.isArray(value))
    return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => `${JSON.stringify(key)}:${linesOf(member, depth - 1)}`);
  return members.length === 0 ? "{}" : `{\n${members.join(",\n")}\n}`;
}
