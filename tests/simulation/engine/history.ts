import type { Asker, Job } from "../ice/job";
import type { Region } from "../ice/regions";
import type { ShownFilm } from "./engineState";
import type { Operation, ProviderVerb } from "./faults";
import type { ResourceKind } from "./program";
import type { StackName } from "./world";

/** What happened, as an all-knowing observer saw it: what the invariants judge. */
export interface History {
  readonly submits: SubmitFact[];
  readonly answers: AnswerFact[];
  readonly openings: OpeningFact[];
  readonly gatePages: GatePageFact[];
  readonly deletions: DeletionFact[];
  readonly removals: RemovalFact[];
  readonly calls: CallFact[];
  readonly verbs: VerbFact[];
  /** Every text that leaves the provider: log lines, errors, reasons. */
  readonly texts: string[];
  readonly processes: ProcessFact[];
}

/** Who submits, and how the engine came to ask for it. */
export interface Submitter extends Asker {
  /** How many tries an error hook had asked for by then. */
  readonly attempt: number;
  /** The engine replaces the resource by force: the provider is told nothing of its state. */
  readonly isForced: boolean;
  /** Where the program asks for it. */
  readonly region: Region | undefined;
}

/** ICE took a submit. */
export interface SubmitFact extends Submitter {
  readonly atMs: number;
  readonly job: Job;
  readonly isNew: boolean;
  /** Its UserData carries the mark, or has room for it. */
  readonly hasMark: boolean;
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

/** What depends on a gate over many went ahead. */
export interface GatePageFact {
  readonly processId: number;
  readonly urn: string;
  /** The jobs whose results it has. */
  readonly jobIds: readonly string[];
  /** Those of the renders that the program has under the gate. */
  readonly asked: readonly string[];
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
  readonly kind: ResourceKind;
  readonly operation: Operation;
  /** Of the endpoint. */
  readonly host: string;
  /** The ids of the jobs, media or projects that it names. */
  readonly about: readonly string[];
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
  /** Resources whose state the engine left as it was, though a try of an update had made another: see `withErrorHook`. */
  readonly thrownAway: Set<string>;
  died: boolean;
  succeeded: boolean;
}

export function newHistory(): History {
  return {
    submits: [],
    answers: [],
    openings: [],
    gatePages: [],
    deletions: [],
    removals: [],
    calls: [],
    verbs: [],
    texts: [],
    processes: [],
  };
}
