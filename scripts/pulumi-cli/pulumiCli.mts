/** A Pulumi CLI that can run the programs of this repository. */
export interface PulumiCli {
  /** Absolute path of the executable. */
  readonly command: string;
  /** The directory it lies in; the Automation API wants the one above. */
  readonly binDir: string;
  /** Like "3.259.0". */
  readonly version: string;
}

/** What the search needs to know of the outside, so that a test can give it another one. */
export interface SearchContext {
  readonly env: NodeJS.ProcessEnv;
  /** PULUMI_HOME of this clone: where a CLI that is brought goes to. */
  readonly pulumiHome: string;
  /** Prints one line. */
  readonly say: (line: string) => void;
  /** Leaves Go's modules and cache for the next build; whoever says so removes them (`removeGoWork`). */
  readonly keepsGoWork?: boolean;
  /** Ends the search early. */
  readonly signal?: AbortSignal | undefined;
}

/** A CLI, or why there is none: part of a sentence. */
export type Attempt = { readonly cli: PulumiCli } | { readonly reason: string };
