import { parseJson } from "../../../provider/src/base/exactJson";
import { isJsonObject, parsedText } from "../../../provider/src/base/json";
import { recordKey } from "../../../provider/src/hosts/stateKeys";
import { readPackedFilms } from "../../../provider/src/lifecycle/set/packedRecord";
import type { Props } from "../../../provider/src/lifecycle/props";
import { expectsTheImpossible } from "./filmSpec";
import { perEntry } from "./perEntry";
import { filmUrnOf, type ResourceKind } from "./program";

/** The state of a stack as the engine keeps it. */
export interface EngineState {
  readonly entries: readonly Entry[];
}

/** One resource. Replaced whole at every change, so that a copy of the list is a snapshot. */
export interface Entry {
  readonly kind: ResourceKind;
  readonly urn: string;
  readonly name: string;
  readonly id: string;
  readonly inputs: Props;
  /** As the provider gets it again. */
  readonly stored: Props;
  /** The same without marks of secrets. */
  readonly outputs: Props;
  /** The outputs without what is stored encrypted. */
  readonly clear: Props;
  readonly initErrors: readonly string[];
  /** Of the option `replacementTrigger`. */
  readonly trigger: number | undefined;
  /** Replaced, and to be deleted at the end of a successful `up`. */
  readonly isPendingDelete: boolean;
}

/** A film that a resource of the state shows. */
export interface ShownFilm {
  /** The resource's; of a film in a set with its key. */
  readonly urn: string;
  readonly name: string;
  readonly jobId: string;
  readonly status: unknown;
  /** Undefined where it was not compared with what is expected. */
  readonly unmetExpectations: unknown;
  readonly deletionPolicy: unknown;
  readonly expectsTheImpossible: boolean;
  readonly isPendingDelete: boolean;
  /** Whether the outputs tell of it: not of a set that failed and is too large. */
  readonly isTold: boolean;
}

export function liveEntry({ entries }: EngineState, urn: string): Entry | undefined {
  return entries.find((entry) => entry.urn === urn && !entry.isPendingDelete);
}

export const filmsOf = perEntry(readFilms);

function readFilms(entry: Entry): readonly ShownFilm[] {
  const { kind, urn, name, id, inputs, outputs, isPendingDelete } = entry;
  const { deletionPolicy } = outputs;
  // Nor is the film of a job that was submitted elsewhere the stack's own.
  if (kind === "gate" || kind === "get") return [];
  if (kind === "render") {
    // After an error hook's try the id is that of the first job.
    const { status, unmetExpectations, jobId = id } = outputs;
    const shown = { status, unmetExpectations, deletionPolicy, isPendingDelete };
    const its = { urn, name, jobId: String(jobId), ...shown, isTold: true };
    return [{ ...its, expectsTheImpossible: expectsTheImpossible(inputs) }];
  }
  const { packed } = propsOf(outputs[recordKey]);
  const isTold = typeof packed !== "string";
  const results = isTold
    ? Object.entries(propsOf(parsedText(outputs["results"])))
    : readPackedFilms(packed).map(([key, film]) => [key, film.result] as const);
  return results.map(([key, result]) => {
    const { jobId, status, unmetExpectations } = propsOf(parsedText(result));
    const its = { status, unmetExpectations, deletionPolicy, isPendingDelete, isTold, jobId: String(jobId) };
    return {
      ...its,
      urn: filmUrnOf(urn, key),
      name: `${name}#${key}`,
      expectsTheImpossible: expectsTheImpossible(writtenFilm(inputs, key)),
    };
  });
}

export function filmsIn({ entries }: EngineState): ShownFilm[] {
  return entries.flatMap(filmsOf);
}

export function liveFilm(state: EngineState, urn: string): ShownFilm | undefined {
  return filmsIn(state).find((film) => film.urn === urn && !film.isPendingDelete);
}

/** A film's arguments in those of its set. */
function writtenFilm({ films }: Props, key: string): Props {
  const written = propsOf(films)[key];
  return propsOf(typeof written === "string" ? parseJson(written) : written);
}

function propsOf(value: unknown): Props {
  return isJsonObject(value) ? value : {};
}
