import type { ResourceContext } from "../inputs/inputs";
import type { ReadArgs } from "../inputs/readArgs";
import { describeFilm } from "../timeline/inspect/describeFilm";
import { inspectTimeline } from "../timeline/inspect/inspectTimeline";
import type { Run } from "./run";

/**
 * Says what film is going to be rendered: once in a run, and nothing of a secret one. What a template or a project makes
 * is not known beforehand.
 *
 * @param args in the API's letters
 * @param materialSeconds lengths of materials, where they are known
 */
export function tellFilm(
  run: Run,
  { urn, secretArguments }: Pick<ResourceContext, "urn" | "secretArguments">,
  { timeline, outputMediaConfig }: Pick<ReadArgs, "timeline" | "outputMediaConfig">,
  materialSeconds: ReadonlyMap<string, number>,
): void {
  if (timeline === undefined) return;
  if (secretArguments.some((name) => name === "timeline" || name === "outputMediaConfig")) return;
  const line = describeFilm(inspectTimeline(timeline, { outputMediaConfig, materialSeconds }));
  if (run.memory.isNews(urn, line)) run.host.log.info(urn, line);
}
