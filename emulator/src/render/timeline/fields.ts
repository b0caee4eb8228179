/** An object of a timeline, whatever it holds. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(node: unknown): node is Fields {
  return typeof node === "object" && node !== null && !Array.isArray(node);
}
