import { expectRules } from "./expectRules";
import type { Failure } from "./failure";
import { outputRules } from "./outputRules";
import type { ReadArgs } from "./readArgs";

export interface RuleContext {
  readonly args: ReadArgs;
  /** Whether an argument was given at all: one that could not be read, or is not known yet, counts. */
  readonly isGiven: (name: string) => boolean;
  readonly region: string | undefined;
}

/** What is wrong between arguments, and inside the output's configuration (in the API's letters already). */
export function brokenRules({ args, isGiven, region }: RuleContext): Failure[] {
  const { outputMediaConfig, outputMediaTarget } = args;
  const target = isGiven("outputMediaTarget") ? outputMediaTarget : "oss-object";
  return [
    ...oneFilm(isGiven),
    ...(isGiven("outputMediaConfig") ? [] : [{ path: "outputMediaConfig", problem: "is required" }]),
    ...(outputMediaConfig === undefined ? [] : outputRules(outputMediaConfig, target, region)),
    ...(args.expect === undefined ? [] : expectRules(args.expect, target)),
  ];
}

function oneFilm(isGiven: RuleContext["isGiven"]): Failure[] {
  const only = "exactly one of timeline, templateId (with clipsParam) and projectId";
  const given = ["timeline", "templateId", "projectId"].filter(isGiven);
  if (given.length > 1) return [{ path: given.join(" and "), problem: `exclude each other; keep ${only}` }];
  if (isGiven("templateId") && !isGiven("clipsParam")) {
    return [{ path: "clipsParam", problem: "is required with templateId; {} takes the template's defaults" }];
  }
  if (isGiven("clipsParam") && !isGiven("templateId")) {
    return [{ path: "templateId", problem: "is required with clipsParam" }];
  }
  return given.length === 0 ? [{ path: "timeline", problem: `is missing; give ${only}` }] : [];
}
