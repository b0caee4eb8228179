import { definedFields } from "../base/definedFields";
import type { ResourceContext } from "../inputs/resourceContext";
import type { LaidFilm } from "../inputs/laidFilm";
import { describeFilm } from "../timeline/inspect/describeFilm";
import type { InspectOptions } from "../timeline/inspect/inspectTimeline";
import type { Run } from "../run/run";

/**
 * Says what film is going to be rendered: once in a run, and nothing of a secret one. What a template or a project makes
 * is not known beforehand.
 *
 * @param known lengths and sizes of materials, as far as they are known
 */
export function tellFilm(
  run: Run,
  { urn, secretArguments }: Pick<ResourceContext, "urn" | "secretArguments">,
  film: LaidFilm,
  { materialSeconds, materialSizes }: Pick<InspectOptions, "materialSeconds" | "materialSizes">,
): void {
  if (film.args.timeline === undefined) return;
  if (secretArguments.some((name) => name === "timeline" || name === "outputMediaConfig")) return;
  const line = describeFilm(film.summary(definedFields({ materialSeconds, materialSizes })));
  if (run.memory.isNews(urn, line)) run.host.log.info(urn, line);
}
