import { definedFields } from "../base/definedFields";
import type { ResourceContext } from "../inputs/resourceContext";
import type { ReadArgs } from "../inputs/readArgs";
import { describeFilm } from "../timeline/inspect/describeFilm";
import { type InspectOptions, inspectTimeline } from "../timeline/inspect/inspectTimeline";
import type { Run } from "../run/run";

/**
 * Says what film is going to be rendered: once in a run, and nothing of a secret one. What a template or a project makes
 * is not known beforehand.
 *
 * @param args in the API's letters
 * @param known lengths and sizes of materials, as far as they are known
 */
export function tellFilm(
  run: Run,
  { urn, secretArguments }: Pick<ResourceContext, "urn" | "secretArguments">,
  { timeline, outputMediaConfig }: Pick<ReadArgs, "timeline" | "outputMediaConfig">,
  { materialSeconds, materialSizes }: Pick<InspectOptions, "materialSeconds" | "materialSizes">,
): void {
  if (timeline === undefined) return;
  if (secretArguments.some((name) => name === "timeline" || name === "outputMediaConfig")) return;
  const known = definedFields({ materialSeconds, materialSizes });
  const line = describeFilm(inspectTimeline(timeline, { outputMediaConfig, ...known }));
  if (run.memory.isNews(urn, line)) run.host.log.info(urn, line);
}
