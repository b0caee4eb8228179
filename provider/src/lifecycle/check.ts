import { describeFailure } from "../inputs/failure";
import { parseInputs } from "../inputs/parseInputs";
import { outputAddress } from "../job/renderRequest";
import { type Props, splitProps } from "./props";
import type { Run } from "./run";

export interface CheckResult {
  readonly inputs: Props;
  readonly failures: { property: string; reason: string }[];
}

/**
 * Refuses bad arguments, all failures at once, before anything is sent; writes down the effective region, so that a
 * changed configuration is a change of the resource.
 */
export function check(run: Run, olds: Props, news: Props): CheckResult {
  const { args, context } = splitProps(news);
  run.memory.checked(context.urn, Object.keys(olds).length > 0);
  const configuredRegion = run.config().region;
  const { failures, warnings, inputs: complete } = parseInputs(args, configuredRegion);
  for (const warning of warnings) run.host.log.warn(context.urn, warning);
  const rival = complete && run.memory.writesTo(context.urn, outputAddress(complete));
  if (rival !== undefined) {
    const name = rival.slice(rival.lastIndexOf("::") + 2);
    run.host.log.warn(
      context.urn,
      `"${name}" writes to the same address: the film of whichever ends last is kept.`,
    );
  }
  const region = args["region"] ?? configuredRegion;
  return {
    inputs: region === undefined ? { ...news } : { ...news, region },
    // The engine would print the whole value of a property that is named here; the reason names path and value.
    failures: failures.map((failure) => ({
      property: "",
      reason: describeFailure(failure, context.secretArguments),
    })),
  };
}
