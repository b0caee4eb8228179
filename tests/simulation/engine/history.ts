import type { Job } from "../ice/job";
import type { ShownFilm } from "./engineState";
import type { Operation, ProviderVerb } from "./faults";
import type { StackName } from "./world";

/** What happened, as an all-knowing observer saw it: what the invariants judge. */
export interface History {
  readonly submits: SubmitFact[];
  readonly answers: AnswerFact[];
  readonly openings: OpeningFact[];
  readonly deletions: DeletionFact[];
  readonly removals: RemovalFact[];
  readonly calls: CallFact[];
  readonly verbs: VerbFact[];
  /** Every text that leaves the provider: log lines, errors, reasons. */
  readonly texts: string[];
  readonly processes: ProcessFact[];
}

/** ICE took a submit. */
export interface SubmitFact {
  readonly atMs: number;
  readonly processId: number;
  readonly urn: string;
  readonly request: string;
  readonly job: Job;
  readonly isNew: boolean;
  /** Its UserData carries the mark, or has room for it. */
  readonly hasMark: boolean;
  /** The engine replaces the resource by force: the provider is told nothing of its state. */
  readonly isForced: boolean;
  /** The job that the state held for the film, where the engine tells the provider of it. */
  readonly replaces: string | undefined;
}

/** A reply to a submit reached the provider. */
export interface AnswerFact {
  readonly processId: number;
  readonly urn: string;
  readonly jobId: string;
}

/** A dependent of a film went ahead. */
export interface OpeningFact {
  readonly atMs: number;
  readonly processId: number;
  readonly urn: string;
  readonly jobId: string;
  readonly skipAwait: boolean;
  /** Whether the film is what the deployed resource expects. */
  readonly isAsExpected: boolean;
}

/** ICE was told to delete media. */
export interface DeletionFact {
  readonly atMs: number;
  readonly processId: number;
  readonly urn: string;
  /** Whose film lay there. */
  readonly jobId: string;
  readonly address: string;
  /** Jobs that live resources showed then: in the state, or made by this run. */
  readonly liveJobIds: readonly string[];
}

/** A film left the state: its resource was deleted, or its set has it no more, and the provider said that all is done. */
export interface RemovalFact {
  readonly startedAtMs: number;
  readonly endedAtMs: number;
  readonly processId: number;
  readonly film: ShownFilm;
}

export interface CallFact {
  readonly atMs: number;
  readonly processId: number;
  readonly urn: string;
  readonly operation: Operation;
}

export interface VerbFact {
  readonly processId: number;
  readonly verb: ProviderVerb;
  readonly urn: string;
  readonly tookMs: number;
  readonly limitMs: number;
}

/** One run of the engine. */
export interface ProcessFact {
  readonly processId: number;
  readonly stack: StackName;
  readonly startedAtMs: number;
  /** Operations that RAM denied, or that were never answered, in this run. */
  readonly refused: Set<Operation>;
  died: boolean;
  succeeded: boolean;
}

export function newHistory(): History {
  return {
    submits: [],
    answers: [],
    openings: [],
    deletions: [],
    removals: [],
    calls: [],
    verbs: [],
    texts: [],
    processes: [],
  };
}
