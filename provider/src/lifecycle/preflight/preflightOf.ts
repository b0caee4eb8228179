import { holdsUnknown } from "../../inputs/unknowns";
import type { Run } from "../../run/run";
import type { FilmBeforehand } from "./filmBeforehand";
import { nothingAsked, type Preflight, preflight } from "./preflight";

/** What ICE tells of the materials of a render that asks for `preflight`; no call is made while it is not known where to ask. */
export async function preflightOf(
  run: Run,
  { args, parsed, film, timeoutMs }: FilmBeforehand,
): Promise<Preflight> {
  const { region = run.config().region, endpoint } = parsed.args;
  if (holdsUnknown(args["region"]) || holdsUnknown(args["endpoint"]) || region === undefined)
    return nothingAsked;
  return preflight(run, { film, region, endpoint, timeoutMs });
}
