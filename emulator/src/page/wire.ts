/** What the page is told. Plain data; no credentials in any of it. */

/** A job in the list. */
export interface JobRow {
  readonly jobId: string;
  readonly status: string;
  readonly progress: number;
  readonly code?: string | undefined;
  readonly message?: string | undefined;
  /** The film's file, without its folders. */
  readonly name: string;
  /** `<folder>/<bucket>/<key>`: jobs with the same one write the same file. */
  readonly place: string;
  readonly durationSeconds?: number | undefined;
  readonly createdAtMs: number;
  readonly completedAtMs?: number | undefined;
  /** What Pulumi's provider marked the job with: jobs with the same text render one film. */
  readonly resource?: string | undefined;
  /** The batch that it is a part of. */
  readonly batchId?: string | undefined;
}

/** All about a job. */
export interface JobDetail {
  readonly row: JobRow;
  /** Where this server serves the film; undefined while it is not there, and for S3. */
  readonly filmPath?: string | undefined;
  /** As the request wrote them, addresses without their queries. */
  readonly mediaUrl: string;
  readonly timeline: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** A call in the list. */
export interface RequestRow {
  /** Counts up from 1. */
  readonly id: number;
  readonly time: string;
  readonly operation: string;
  /** "valid", the Code it was refused with, or "unchecked". */
  readonly signature: string;
  readonly status?: number | undefined;
  readonly code?: string | undefined;
  readonly fault?: string | undefined;
  /** The job or address that it is about. */
  readonly about: string;
}

export interface BatchRow {
  readonly jobId: string;
  readonly jobType: string;
  readonly createdAtMs: number;
  /** In the order of their index. */
  readonly films: readonly JobRow[];
}

export interface MediaRow {
  readonly mediaId: string;
  readonly title: string;
  readonly address: string;
  /** `oss/<bucket>/<key>`, as the place of a job. */
  readonly place: string;
  /** Where this server serves the file; undefined while it is not there. */
  readonly path?: string | undefined;
  readonly type: string;
  readonly status: string;
  readonly durationSeconds?: number | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly referenceId?: string | undefined;
  readonly tags?: string | undefined;
  readonly createdAtMs: number;
}

export interface TemplateRow {
  readonly templateId: string;
  readonly name: string;
  readonly type: string;
  readonly status: string;
  /** What a caller fills. */
  readonly placeholders: readonly { readonly name: string; readonly kind: "media" | "text" | "list" }[];
  readonly createdAtMs: number;
  readonly modifiedAtMs: number;
}

/** What a template makes films of, asked for by itself: it may be long. */
export interface TemplateDetail {
  readonly config: string;
}

/** What the page asks for when it shows it. */
export interface ListRows {
  readonly batches: BatchRow;
  readonly media: MediaRow;
  readonly templates: TemplateRow;
}

export type ListName = keyof ListRows;

export interface List<Name extends ListName> {
  /** The newest, newest first. */
  readonly rows: readonly ListRows[Name][];
  /** How many there are, also beyond those that are told. */
  readonly total: number;
}

/** Another number says that the list may be another. */
export type ListVersions = Readonly<Record<ListName, number>>;

export interface FaultRow {
  readonly operation: string;
  readonly when: string;
  /** E.g. "delay of 500 ms". */
  readonly effect: string;
  readonly hits: number;
  /** How often it will hit at most; undefined for always. */
  readonly times?: number | undefined;
  readonly probability: number;
  readonly skip: number;
}

export interface SwitchRow {
  readonly name: string;
  readonly value: string;
  /** What it would be unless told otherwise. */
  readonly usual: string;
}

/** What was turned. */
export interface Controls {
  readonly faults: readonly FaultRow[];
  readonly switches: readonly SwitchRow[];
  readonly isHeld: boolean;
  /** How many of the next jobs were told to fail. */
  readonly failuresToCome: number;
  readonly renderTimeMs: number;
}

export interface About {
  readonly region: string;
  readonly speed: string;
  readonly dataDir: string;
}

export interface Snapshot {
  readonly about: About;
  /** Newest first. */
  readonly jobs: readonly JobRow[];
  /** How many there are, also beyond those that are told. */
  readonly jobCount: number;
  /** Oldest first. */
  readonly requests: readonly RequestRow[];
  readonly controls: Controls;
  readonly lists: ListVersions;
}

/** What has changed since the last message; what is left out has not. */
export interface Changes {
  readonly jobs?: readonly JobRow[];
  readonly gone?: readonly string[];
  readonly jobCount?: number;
  readonly requests?: readonly RequestRow[];
  /** The log was cleared before these requests. */
  readonly areRequestsCleared?: boolean;
  readonly controls?: Controls;
  readonly lists?: ListVersions;
}
