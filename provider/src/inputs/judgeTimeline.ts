import { numberAt } from "../timeline/layout/fields";
import { checkTimeline } from "../timeline/check/checkTimeline";
import type { Failure } from "./failure";
import type { ReadArgs } from "./readArgs";

export interface Judgement {
  readonly failures: readonly Failure[];
  readonly warnings: readonly Failure[];
}

/**
 * What is wrong and what is doubtful in the timeline.
 *
 * @param args in the API's letters
 */
export function judgeTimeline(
  { timeline, outputMediaConfig }: Pick<ReadArgs, "timeline" | "outputMediaConfig">,
  region: string | undefined,
): Judgement {
  const maxDurationSeconds = outputMediaConfig && numberAt(outputMediaConfig, "MaxDuration");
  const findings = checkTimeline(timeline, { region, maxDurationSeconds }).map(
    ({ severity, path, ...rest }) => ({
      severity,
      failure: { ...rest, path: `timeline${path === "" || path.startsWith("[") ? "" : "."}${path}` },
    }),
  );
  const ofSeverity = (wanted: "refused" | "warned") =>
    findings.filter(({ severity }) => severity === wanted).map(({ failure }) => failure);
  return { failures: ofSeverity("refused"), warnings: ofSeverity("warned") };
}
