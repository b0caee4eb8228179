/** What a host tells of a resource beside its arguments. */
export interface ResourceContext {
  /** The name of the resource in the engine: jobs are found again by it, so that it never changes with the host. */
  readonly urn: string;
  /** What the program calls it. */
  readonly name: string;
  /** Undefined where the host does not tell. */
  readonly protect: boolean | undefined;
  /** Names of the arguments that hold secrets. */
  readonly secretArguments: readonly string[];
  /** The secret arguments of the jobs that it looks at, by JobId, as far as the program knows. */
  readonly secretJobs?: SecretJobs | undefined;
  /** The resource option customTimeouts. */
  readonly timeouts: Timeouts;
  /** Only the update phase of `up` waits in `get`. */
  readonly waits: boolean;
}

export type SecretJobs = Readonly<Record<string, readonly string[]>>;

/** Milliseconds; undefined where nothing is said. */
export interface Timeouts {
  readonly createMs?: number | undefined;
  readonly updateMs?: number | undefined;
  readonly deleteMs?: number | undefined;
}
