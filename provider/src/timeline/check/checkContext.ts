/** What the checks of one timeline share. */
export interface CheckContext {
  readonly region: string | undefined;
  /** Proposals for unknown keys, by the key: a slip is often made many times. */
  readonly hints: Map<string, string | undefined>;
}
