/** UTC, to the second: yyyy-MM-ddTHH:mm:ssZ. */
export function timestamp(atMs: number): string {
  return new Date(atMs).toISOString().replace(/\.\d{3}Z$/, "Z");
}
