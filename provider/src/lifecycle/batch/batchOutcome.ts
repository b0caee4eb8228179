import { counted } from "../../base/counted";
import { atMost } from "../../base/atMost";
import { safeText } from "../../base/display";
import type { BatchJob } from "../../ice/siblings/batchJobs";

/** Why a batch holds the gate: one sentence a film that failed; nothing where it is as asked for. */
export function batchReasons(
  { jobId, status, films, extend }: BatchJob,
  failWhen: "any" | "all",
  region: string,
): string[] {
  const failed = films.filter((film) => film.status !== "Success");
  if (status === "Failed" || films.length === 0) {
    return [
      `The batch failed: ${safeText(extend ?? "ICE does not say why")} (job ${jobId}, region ${region}). Correct the request; \`triggers\` renders the same anew.`,
    ];
  }
  if (failed.length === 0 || (failWhen === "all" && failed.length < films.length)) return [];
  return atMost([
    `${failed.length} of ${counted(films.length, "film")} of the batch failed (job ${jobId}, region ${region}). ICE can't render the failed ones alone: \`triggers\` renders all of them anew, and failWhen "all" is content with the others.`,
    ...failed.map(
      (film) =>
        `Film ${film.jobId}: ${film.code ?? film.status}${film.message === undefined ? "" : `: ${safeText(film.message)}`}`,
    ),
  ]);
}

export function hasEnded({ status }: BatchJob): boolean {
  return status === "Finished" || status === "Failed";
}
