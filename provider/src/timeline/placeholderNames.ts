import { placeholdersIn } from "./placeholders";

/** The names in a template that a caller fills, each once, sorted: ICE may give a config back in another order. */
export function placeholderNames(config: unknown): string[] {
  return placeholdersIn(config)
    .map(({ name }) => name)
    .sort();
}
