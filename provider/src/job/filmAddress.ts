import type { IceJob } from "../ice/api";
import type { RenderInputs } from "../inputs/inputs";
import { phaseOf } from "./status";
import type { WaitOutcome } from "./watch/awaitJob";

type Output = Pick<RenderInputs, "outputMediaConfig" | "outputMediaTarget">;

/** A job that succeeded wrote where it was asked to, even if ICE does not tell its address. */
export function withRequestedAddress<T extends IceJob>(
  job: T,
  output: Output,
): T | (T & { mediaUrl: string }) {
  const { MediaURL: requested } = output.outputMediaConfig;
  const isKnown = output.outputMediaTarget === "oss-object" && typeof requested === "string";
  return phaseOf(job.status) === "success" && job.mediaUrl === undefined && isKnown
    ? { ...job, mediaUrl: requested }
    : job;
}

export function addressed(outcome: WaitOutcome, output: Output): WaitOutcome {
  return outcome.kind === "ended"
    ? { kind: "ended", job: withRequestedAddress(outcome.job, output) }
    : outcome;
}

/**
 * Whether nobody knows where the film of a job that succeeded lies: what depends on it would be made from nothing. In VOD its
 * id there tells; in S3 the request alone.
 */
export function lacksAddress(
  job: Pick<IceJob, "status" | "mediaUrl" | "vodMediaId">,
  target: unknown,
): boolean {
  const isTold = job.mediaUrl !== undefined || job.vodMediaId !== undefined || target === "S3";
  return phaseOf(job.status) === "success" && !isTold;
}

export function lacksAddressSentence(jobId: string, region: string, isForeign = false): string {
  const next = isForeign
    ? "Take the address from whoever submitted it, and leave the job out."
    : "The next `pulumi up` asks again, and renders nothing.";
  return `The render succeeded, and ICE tells no address of its film (job ${jobId} in ${region}), so that nothing goes on with it. ${next}`;
}

/** What ICE does not tell of a film that is there: those outputs have no value. Undefined where all is told. */
export function untoldOutputs(job: IceJob, { outputMediaTarget }: Output): string | undefined {
  if (phaseOf(job.status) !== "success") return undefined;
  const untold = [
    ...(job.durationSeconds === undefined ? ["duration"] : []),
    ...(job.mediaId === undefined && outputMediaTarget === "oss-object" ? ["mediaId"] : []),
  ];
  if (untold.length === 0) return undefined;
  const [what, verb, have] =
    untold.length === 1 ? ["output", "that one", "has"] : ["outputs", "those", "have"];
  return `Job ${job.jobId} succeeded, and ICE tells no readable ${untold.join(" and ")} of its film: the ${what} ${untold.map((name) => `\`${name}\``).join(" and ")} ${have} no value. All that does not use ${verb} goes on.`;
}
