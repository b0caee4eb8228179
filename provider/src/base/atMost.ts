/** The most lines of one kind that a run prints about one resource. */
const mostLines = 20;

/** The first lines, and how many more there are. */
export function atMost(lines: readonly string[]): string[] {
  const rest = lines.length - mostLines;
  return rest > 0 ? [...lines.slice(0, mostLines), `and ${rest} more.`] : [...lines];
}
