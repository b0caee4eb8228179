import { parsedText } from "../../provider/src/base/json";
import type { EngineStack } from "./engineStack";
import { filmArgs } from "./films";

export const languages = ["en", "fr", "zh"];

export type Films = Readonly<Record<string, object>>;

export function filmsOf(keys: readonly string[] = languages): Films {
  return Object.fromEntries(keys.map((key) => [key, filmArgs({ out: `out/${key}.mp4` })]));
}

export function program(films: Films = filmsOf(), shared: object = {}): string {
  return `${setText(films, shared)}
    page("page", { urls: set.mediaUrls });
    exports.results = set.results;
    exports.mediaUrls = set.mediaUrls;
  `;
}

export function setText(films: Films, shared: object = {}): string {
  return `const set = new ice.MediaProducingJobSet("trailers", { films: ${JSON.stringify(films)}, ...${JSON.stringify(shared)} });`;
}

export function jobIds(stack: EngineStack): Record<string, string> {
  return Object.fromEntries(
    Object.entries(storedResults(stack)).map(([key, result]) => [key, jobIdIn(result)]),
  );
}

/** What the state holds of each film; what is encrypted stays so. */
export function storedResults(stack: EngineStack, name = "trailers"): Record<string, unknown> {
  const results = parsedText(stack.resource(name)?.outputs["results"]) ?? {};
  return Object.fromEntries(
    Object.entries(results).map(([key, result]: [string, unknown]) => [key, parsedText(result)]),
  );
}

function jobIdIn(result: unknown): string {
  return typeof result === "object" && result !== null && "jobId" in result ? String(result.jobId) : "";
}
