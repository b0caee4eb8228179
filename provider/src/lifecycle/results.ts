import type { Props } from "./props";

/** What is to be stored of a resource. */
export interface ResourceState {
  /** The arguments as given, and what became of them. */
  readonly outputs: Props;
  /** What later runs compare with, and nobody is shown; a host keeps it beside the outputs. */
  readonly record?: object | undefined;
  /** Names of the outputs that repeat what is secret: stored encrypted. */
  readonly secretOutputs: readonly string[];
  readonly isRecordSecret: boolean;
  /** Of outputs, and of properties of the record, that are objects by key: the keys of what alone in them is secret. */
  readonly secretFields?: SecretFields;
  readonly bulk?: BulkOutputs;
}

/**
 * Outputs with an entry for each of thousands of films. The engine and the SDK take some 30 µs for every value in them, on each way: a host whose
 * program can read it back stores less.
 */
export interface BulkOutputs {
  /** Objects by key that may be stored as JSON text, whole or entry by entry. */
  readonly asText: readonly string[];
  /** What the others say already. */
  readonly derived: readonly string[];
}

export type SecretFields = Readonly<Record<string, readonly string[]>>;

export interface CheckResult {
  /** The arguments, with what the configuration decides written down. */
  readonly inputs: Props;
  /** Sentences, all at once. */
  readonly failures: readonly string[];
}

export interface DiffResult {
  /** Undefined leaves the comparison of plain settings to the engine, which knows options such as replaceOnChanges. */
  readonly changes: boolean | undefined;
  /** Names of what renders again; nothing where there is nothing to render. */
  readonly replaces?: readonly string[];
  /** Whether the old one goes before the new one comes. @default false */
  readonly isDeletedFirst?: boolean;
}

/** A resource that is as asked for, or one that exists and is not: its state is kept, and the deployment fails. */
export type Settled = Ready | NotReady;

export interface Ready {
  readonly kind: "ready";
  readonly id: string;
  readonly state: ResourceState;
}

export interface NotReady {
  readonly kind: "notReady";
  readonly id: string;
  readonly state: ResourceState;
  /** Shown one line each. */
  readonly reasons: readonly string[];
}

export interface ReadResult {
  readonly id: string;
  readonly state: ResourceState;
  /** Made elsewhere: what the program said of this look is not kept for the next. */
  readonly isExternal: boolean;
}
