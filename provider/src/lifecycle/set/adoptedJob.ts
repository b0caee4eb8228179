import { canonicalJson } from "../../base/canonical";
import { parseJson } from "../../base/exactJson";
import { canonicalAddress } from "../../base/ossAddress";
import { PlainError } from "../../base/plainError";
import type { IceJob } from "../../ice/api";
import type { RenderInputs } from "../../inputs/inputs";
import { foundRender } from "../../job/find/findRender";
import { untoldSentence } from "../../job/find/filmPresence";
import { registeredFilm } from "../../job/find/registeredFilm";
import type { RenderContext, StartedRender } from "../../job/renderContext";
import { outputAddress } from "../../job/state/renderRequest";
import { phaseOf } from "../../job/status";
import type { SetFilm } from "./setFilm";

/**
 * The job that `adopt` names, as one that stands for the film; undefined where it names none.
 *
 * @throws PlainError where that job is not of this request, or its film is not there
 */
export async function adoptedJob(
  context: RenderContext,
  { adopt }: SetFilm,
): Promise<StartedRender | undefined> {
  if (adopt === undefined) return undefined;
  const { ice, inputs, signal, say } = context;
  const job = await ice.getMediaProducingJob(adopt, signal);
  const refuse = (why: string) =>
    new PlainError(`job ${adopt} can't be adopted: ${why}. Without \`adopt\` the film is rendered anew.`);
  const differences = differencesOf(job, inputs);
  if (differences.length > 0)
    throw refuse(`its ${differences.join(" and ")} ${differences.length > 1 ? "differ" : "differs"}`);
  const phase = phaseOf(job.status);
  if (phase === "failed") throw refuse(`it failed with ${job.code ?? "no code"}`);
  if (phase === "success") {
    const film = await registeredFilm(context, job);
    if (film.kind === "gone") throw refuse(film.because);
    if (film.kind === "untold") say(untoldSentence(job.jobId, film.error));
  }
  return foundRender(job);
}

/** In what a job's request differs from a film's, as far as ICE tells it. */
function differencesOf(job: IceJob, inputs: RenderInputs): string[] {
  const { film, outputMediaTarget } = inputs;
  const address = job.mediaUrl === undefined ? undefined : canonicalAddress(job.mediaUrl);
  const isElsewhere =
    outputMediaTarget === "oss-object" && address !== undefined && address !== outputAddress(inputs);
  return [...differencesOfFilm(job, film), ...(isElsewhere ? ["address"] : [])];
}

function differencesOfFilm(job: IceJob, film: RenderInputs["film"]): string[] {
  switch (film.kind) {
    case "timeline":
      return isSame(job.timeline, film.timeline) ? [] : ["timeline"];
    case "template":
      return [
        ...(job.templateId === film.templateId ? [] : ["templateId"]),
        ...(isSame(job.clipsParam, film.clipsParam) ? [] : ["clipsParam"]),
      ];
    case "project":
      return job.projectId === film.projectId ? [] : ["projectId"];
  }
}

function isSame(told: string | undefined, asked: unknown): boolean {
  if (told === undefined) return false;
  try {
    return canonicalJson(parseJson(told)) === canonicalJson(asked);
  } catch {
    return false;
  }
}
