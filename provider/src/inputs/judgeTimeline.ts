import type { Failure } from "./failure";
import type { LaidFilm } from "./laidFilm";

export interface Judgement {
  readonly failures: readonly Failure[];
  readonly warnings: readonly Failure[];
}

/** What is wrong and what is doubtful in the timeline. */
export function judgeTimeline(film: LaidFilm, region: string | undefined): Judgement {
  const findings = film.findings(region).map(({ severity, path, ...rest }) => ({
    severity,
    failure: { ...rest, path: `timeline${path === "" || path.startsWith("[") ? "" : "."}${path}` },
  }));
  const ofSeverity = (wanted: "refused" | "warned") =>
    findings.filter(({ severity }) => severity === wanted).map(({ failure }) => failure);
  return { failures: ofSeverity("refused"), warnings: ofSeverity("warned") };
}
