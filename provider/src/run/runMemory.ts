import type { IceJob } from "../ice/api";
import type { Predecessor } from "../job/renderContext";
import { type AddressBook, createAddressBook } from "./addressBook";
import { type AssetBook, createAssetBook } from "./assetBook";
import { createJobNames, type JobNames } from "./jobNames";
import { createTemplateBook, type TemplateBook } from "./templateBook";

/** The film that a resource shows in this run. */
export interface LiveFilm {
  readonly jobId: string;
  readonly address: string;
}

/** A job that a create of this run will take the place of. */
export interface Replacement extends Predecessor {
  /** Whether the job still wrote to the new film's address when it was last seen. */
  readonly isRunning: boolean;
  /** Where the new film will lie. */
  readonly nextAddress: string | undefined;
}

/** What the verbs of one run tell each other, by URN: the engine does not. */
export interface RunMemory {
  /** A check opened the resource's turn; only one that knows old inputs is followed by a diff that decides about them. */
  checked(urn: string, hasOldInputs: boolean): void;
  /** Whether the resource was checked last as one that is to be made: a replacement that is made after its delete, too. */
  isToBeMade(urn: string): boolean;
  /** Whether a diff decides about the resource: those of refreshes and cascades do not. */
  isInTurn(urn: string): boolean;
  /** Where the films of the program lie. */
  readonly addresses: AddressBook;
  /** What is known of materials and templates that are resources of their own. */
  readonly assets: AssetBook;
  readonly templates: TemplateBook;
  readonly jobNames: JobNames;
  /** Whether a line was not said about the resource in this run yet: a replacement is checked twice. */
  isNews(urn: string, line: string): boolean;
  /** A diff decided to replace the job. Ignored outside of a turn: refreshes and cascades diff as well. */
  willReplace(urn: string, replacement: Replacement): void;
  /** The job that a create takes the place of, where a diff of this run said so. */
  predecessorOf(urn: string): Replacement | undefined;
  /** A render of the resource has failed in this run. */
  failed(urn: string, job: IceJob): void;
  /** The job that failed last in this run: what comes to an update then is an error hook's wish for another try. */
  failedJobOf(urn: string): IceJob | undefined;
  /** A job has succeeded, as a state says or this run has seen: ICE forgets it after a year. */
  succeeded(job: IceJob): void;
  successOf(jobId: string): IceJob | undefined;
  /** Whether a render that replaces the job writes to the same address. */
  isReplacedInPlace(film: LiveFilm): boolean;
  /**
   * A resource of the program shows a film, or a set all of its own, and no other any more. Ignored before its check: a refresh
   * diffs those as well that are going.
   */
  shows(urn: string, ...films: readonly LiveFilm[]): void;
  /** One film more of a set. */
  showsAlso(urn: string, film: LiveFilm): void;
  /** The check has read a film of a set, named by all that decides it, and found nothing wrong. */
  foundSound(film: string): void;
  isSoundFilm(film: string): boolean;
  /** Whether a resource of this run shows the job, or the address. */
  isShown(film: LiveFilm): boolean;
  /** Arguments of a job's request are secrets: ICE repeats them to whoever asks for the job. */
  keepsSecret(jobId: string, secretArguments: readonly string[]): void;
  /** The secret arguments of a job, as far as this run knows. */
  secretsOf(jobId: string): readonly string[];
}

export function createRunMemory(): RunMemory {
  const inProgram = new Set<string>();
  const inTurn = new Set<string>();
  const toBeMade = new Set<string>();
  const replacing = new Map<string, Replacement>();
  const live = new Map<string, ShownFilms>();
  const failed = new Map<string, IceJob>();
  const succeeded = new Map<string, IceJob>();
  const said = new Set<string>();
  const sound = new Set<string>();
  const secrets = new Map<string, readonly string[]>();
  const showsAlso = (urn: string, { jobId, address }: LiveFilm) => {
    if (!inProgram.has(urn)) return;
    const shown = live.get(urn) ?? { jobIds: new Set(), addresses: new Set() };
    shown.jobIds.add(jobId);
    if (address !== "") shown.addresses.add(address);
    live.set(urn, shown);
  };
  return {
    checked(urn, hasOldInputs) {
      inProgram.add(urn);
      if (hasOldInputs) toBeMade.delete(urn);
      else toBeMade.add(urn);
      failed.delete(urn);
      // The second check of a replacement has no old inputs, and must not forget what the diff between them said.
      if (!hasOldInputs) return;
      inTurn.add(urn);
      replacing.delete(urn);
    },
    addresses: createAddressBook(),
    assets: createAssetBook(),
    templates: createTemplateBook(),
    jobNames: createJobNames(),
    isNews(urn, line) {
      const key = `${urn} ${line}`;
      const isNew = !said.has(key);
      said.add(key);
      return isNew;
    },
    isToBeMade: (urn) => toBeMade.has(urn),
    isInTurn: (urn) => inTurn.has(urn),
    willReplace(urn, replacement) {
      if (inTurn.has(urn)) replacing.set(urn, replacement);
    },
    predecessorOf: (urn) => replacing.get(urn),
    failed: (urn, job) => void failed.set(urn, job),
    failedJobOf: (urn) => failed.get(urn),
    succeeded: (job) => void succeeded.set(job.jobId, job),
    successOf: (jobId) => succeeded.get(jobId),
    isReplacedInPlace: ({ jobId, address }) =>
      [...replacing.values()].some((next) => next.jobId === jobId && next.nextAddress === address),
    shows(urn, ...films) {
      live.delete(urn);
      for (const film of films) showsAlso(urn, film);
    },
    showsAlso,
    foundSound: (film) => void sound.add(film),
    isSoundFilm: (film) => sound.has(film),
    isShown({ jobId, address }) {
      for (const { jobIds, addresses } of live.values())
        if (jobIds.has(jobId) || addresses.has(address)) return true;
      return false;
    },
    keepsSecret(jobId, secretArguments) {
      if (secretArguments.length > 0) secrets.set(jobId, secretArguments);
    },
    secretsOf: (jobId) => secrets.get(jobId) ?? [],
  };
}

interface ShownFilms {
  readonly jobIds: Set<string>;
  readonly addresses: Set<string>;
}
