import { canonicalJson, digest } from "../base/canonical";
import { parseJson } from "../base/exactJson";
import { isJsonObject } from "../base/json";
import { withoutSchema } from "./withoutSchema";

/** Changes with the meaning of a template's config: the order of keys, spaces and ways to write a number are no difference. */
export function templateHash(config: unknown): string {
  const text = typeof config === "string" ? config : JSON.stringify(config);
  const meaning = parsedConfig(text);
  return digest(canonicalJson(isJsonObject(meaning) ? withoutSchema(meaning) : meaning)).slice(0, 32);
}

/** A config that is no JSON is what it says. */
export function parsedConfig(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return text;
  }
}
