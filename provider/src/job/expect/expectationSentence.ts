import type { Verdict } from "./verdict";

export interface JudgedFilm {
  readonly jobId: string;
  readonly region: string;
  /** Whether the job is only looked at (`get`): nothing here renders it again. */
  readonly isForeign?: boolean;
}

/** The sentence users read when a film is not known to be what was asked for; undefined when it is. */
export function expectationSentence(verdict: Verdict, film: JudgedFilm): string | undefined {
  const { jobId, region, isForeign } = film;
  const job = `job ${jobId} in ${region}`;
  switch (verdict.kind) {
    case "met":
      return undefined;
    case "unmet": {
      const next = isForeign
        ? "Whoever submitted it has to render it again; or change `expect`, if this film will do."
        : "It is not rendered again as it is: correct the request, or `triggers` to render the same one anew; or change `expect`, if this film will do.";
      return `The render succeeded, and its film is not as expected: ${verdict.differences.join("; ")} (${job}). ${next}`;
    }
    case "untold":
      return `Whether the film of ${job} is as expected could not be told: ${verdict.because} The next \`pulumi up\` asks again, and renders nothing.`;
  }
}
