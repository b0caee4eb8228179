/**
 * One filter of a graph: `name=key=value:key=value`. Values may hold anything, also what would end an option, a filter
 * or a quotation: nothing that comes from a timeline can add a filter.
 */
export function filter(name: string, options: Readonly<Record<string, string | number>> = {}): string {
  const pairs = Object.entries(options).map(([key, value]) => `${key}=${escapeValue(String(value))}`);
  return pairs.length === 0 ? name : `${name}=${pairs.join(":")}`;
}

/** Filters one after another. */
export const chain = (...filters: readonly (string | undefined)[]) =>
  filters.filter((text) => text !== undefined && text !== "").join(",");

/** A chain with its inputs and outputs. */
export const link = (inputs: readonly string[], filters: string, outputs: readonly string[] = []) =>
  `${brackets(inputs)}${filters}${brackets(outputs)}`;

const brackets = (labels: readonly string[]) => labels.map((label) => `[${label}]`).join("");

/** FFmpeg unescapes twice: once when it splits the graph, once when it splits the options. */
function escapeValue(value: string): string {
  const option = value.replace(/[\\':]/g, "\\$&");
  return option.replace(/[\\'[\],;]/g, "\\$&");
}

/** Escapes a value inside a list of `key=value:key=value` that is itself one option. */
export const dictionary = (options: Readonly<Record<string, string>>) =>
  Object.entries(options)
    .map(([key, value]) => `${key}=${value.replace(/[\\':=]/g, "\\$&")}`)
    .join(":");
