import type { Predecessor } from "../job/startRender";

/** The film that a resource shows in this run. */
export interface LiveFilm {
  readonly jobId: string;
  readonly address: string;
}

/** A job that a create of this run will take the place of. */
export interface Replacement extends Predecessor {
  /** Where the new film will lie. */
  readonly nextAddress: string | undefined;
}

/** What the verbs of one run tell each other, by URN: the engine does not. */
export interface RunMemory {
  /** A check opened the resource's turn; only one that knows old inputs is followed by a diff that decides about them. */
  checked(urn: string, hasOldInputs: boolean): void;
  /** Whether a diff decides about the resource: those of refreshes and cascades do not. */
  isInTurn(urn: string): boolean;
  /** A resource of the program writes to an address. @returns another one that does, too */
  writesTo(urn: string, address: string): string | undefined;
  /** Whether a resource of the program writes to an address. */
  isWritten(address: string): boolean;
  /** Whether a line was not said about the resource in this run yet: a replacement is checked twice. */
  isNews(urn: string, line: string): boolean;
  /** A diff decided to replace the job. Ignored outside of a turn: refreshes and cascades diff as well. */
  willReplace(urn: string, replacement: Replacement): void;
  /** The job that a create takes the place of, where a diff of this run said so. */
  predecessorOf(urn: string): Predecessor | undefined;
  /** Whether a render that replaces the job writes to the same address. */
  isReplacedInPlace(film: LiveFilm): boolean;
  /** A resource of the program shows a film. Ignored before its check: a refresh diffs those as well that are going. */
  shows(urn: string, film: LiveFilm): void;
  /** Whether a resource of this run shows the job, or the address. */
  isShown(film: LiveFilm): boolean;
}

export function createRunMemory(): RunMemory {
  const inProgram = new Set<string>();
  const inTurn = new Set<string>();
  const addresses = new Map<string, string>();
  const replacing = new Map<string, Replacement>();
  const live = new Map<string, LiveFilm>();
  const said = new Set<string>();
  return {
    checked(urn, hasOldInputs) {
      inProgram.add(urn);
      // The second check of a replacement has no old inputs, and must not forget what the diff between them said.
      if (!hasOldInputs) return;
      inTurn.add(urn);
      replacing.delete(urn);
    },
    writesTo(urn, address) {
      addresses.set(urn, address);
      // Without a copy of them all: every check of hundreds asks.
      for (const [other, its] of addresses) if (other !== urn && its === address) return other;
      return undefined;
    },
    isWritten: (address) => [...addresses.values()].includes(address),
    isNews(urn, line) {
      const key = `${urn} ${line}`;
      const isNew = !said.has(key);
      said.add(key);
      return isNew;
    },
    isInTurn: (urn) => inTurn.has(urn),
    willReplace(urn, replacement) {
      if (inTurn.has(urn)) replacing.set(urn, replacement);
    },
    predecessorOf: (urn) => replacing.get(urn),
    isReplacedInPlace: ({ jobId, address }) =>
      [...replacing.values()].some((next) => next.jobId === jobId && next.nextAddress === address),
    shows(urn, film) {
      if (inProgram.has(urn)) live.set(urn, film);
    },
    isShown: ({ jobId, address }) =>
      [...live.values()].some((film) => film.jobId === jobId || (film.address === address && address !== "")),
  };
}
