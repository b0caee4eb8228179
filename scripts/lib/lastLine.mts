/** The last line of what a failed command printed: nearly always the one that says why. */
export function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
