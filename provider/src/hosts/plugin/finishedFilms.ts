import { isDeepStrictEqual } from "node:util";
import { plainJson } from "../../base/plainJson";
import { jobOutputNames } from "../../job/state/jobOutputs";
import { phaseOf } from "../../job/status";
import type { Props } from "../../lifecycle/props";
import { secret } from "../stateKeys";

/** A render's outputs, and the names of those that are secrets. */
interface Film {
  readonly outputs: Props;
  readonly secretOutputs: readonly string[];
}

/**
 * The films of this run that are known to be there and as expected: `requireMediaProducingJob` needs no look at ICE for them, and
 * opens for one whose job ICE has forgotten since, as an output of the state does.
 */
export class FinishedFilms {
  private readonly films = new Map<string, Film>();

  /** What the run has just learned of a render, or what the state tells of one that it did not touch. */
  learn(film: Film, isReady: boolean): void {
    const { jobId, status, mediaUrl, vodMediaId } = film.outputs;
    if (typeof jobId !== "string" || typeof status !== "string") return;
    const hasAddress = typeof (mediaUrl ?? vodMediaId) === "string";
    if (phaseOf(status) === "success" && isReady && hasAddress && !isUnmet(film.outputs))
      this.films.set(jobId, film);
    else this.films.delete(jobId);
  }

  /** The answer about a job; undefined where only ICE can tell, by another `expect` for instance. */
  find(jobId: unknown, expect: unknown): Props | undefined {
    const film = typeof jobId === "string" ? this.films.get(jobId) : undefined;
    if (film === undefined) return undefined;
    if (expect !== undefined && expect !== null && !isDeepStrictEqual(film.outputs["expect"], expect))
      return undefined;
    const shown = Object.entries(plainJson(film.outputs)).filter(([name]) => answered.includes(name));
    return Object.fromEntries(
      shown.map(([name, value]) => {
        const told = name in documents && typeof value !== "string" ? JSON.stringify(value) : value;
        return [name, film.secretOutputs.includes(name) ? secret(told) : told];
      }),
    );
  }
}

/** Whether the film was found to be another than the one that was expected. */
export function isUnmet({ unmetExpectations }: Props): boolean {
  return Array.isArray(unmetExpectations) && unmetExpectations.length > 0;
}

/** What ICE tells as text, and a program may have written as an object. */
const documents = { timeline: true, clipsParam: true, userData: true } as const;

const answered: readonly string[] = [...jobOutputNames, "region"];
