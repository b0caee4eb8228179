import type { ReadArgs } from "../../inputs/readArgs";
import { holdsUnknown } from "../../inputs/unknowns";
import type { Props } from "../props";
import type { Run } from "../../run/run";
import { nothingAsked, type Preflight, preflight } from "./preflight";

/**
 * What ICE tells of the materials of a render that asks for `preflight`; no call is made while it is not known where to ask.
 *
 * @param args as the engine hands them over
 * @param timeoutMs how long the render may take over all
 */
export async function preflightOf(
  run: Run,
  args: Props,
  { timeline, region = run.config().region, endpoint }: Pick<ReadArgs, "timeline" | "region" | "endpoint">,
  timeoutMs: number,
): Promise<Preflight> {
  if (holdsUnknown(args["region"]) || holdsUnknown(args["endpoint"])) return nothingAsked;
  // A timeline that is given and can't be read is one that is not known yet.
  const isUnknown = timeline === undefined && args["timeline"] !== undefined;
  if (region === undefined || isUnknown) return nothingAsked;
  return preflight(run, { timeline, region, endpoint, timeoutMs });
}
