import type { ResourceContext } from "../inputs/resourceContext";
import type { Run } from "../run/run";
import type { Props } from "./props";
import { renderFilm } from "./renderFilm";
import type { Settled } from "./results";

/** Renders, or finds the render of an earlier run. */
export function create(run: Run, context: ResourceContext, args: Props): Promise<Settled> {
  return renderFilm(run, context, args, { verb: "create" });
}
