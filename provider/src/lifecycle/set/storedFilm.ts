import { z } from "zod";
import { definedFields } from "../../base/definedFields";
import { isJsonObject } from "../../base/json";
import type { IceJob } from "../../ice/api";
import type { Fingerprint } from "../../job/state/renderRequest";
import type { LiveFilm } from "../../run/runMemory";

/** How one film stands, as the outputs tell. */
export interface FilmResult {
  readonly jobId: string;
  readonly status: string;
  readonly mediaId?: string | undefined;
  readonly mediaUrl?: string | undefined;
  /** Seconds. */
  readonly duration?: number | undefined;
  readonly code?: string | undefined;
  readonly message?: string | undefined;
  readonly createTime?: string | undefined;
  readonly completeTime?: string | undefined;
  readonly unmetExpectations?: readonly string[] | undefined;
}

/** A film at another address that is to be deleted when the one that takes its place is there. */
export interface LeftBehind {
  readonly jobId: string;
  readonly mediaId?: string | undefined;
  readonly address: string;
  readonly submittedAtMs?: number | undefined;
  readonly createTime?: string | undefined;
  readonly completeTime?: string | undefined;
}

/** What a set keeps of a film beside its result: a few hundred bytes, since there may be ten thousand. */
export interface FilmRecord {
  /** Names the film as it was written. */
  readonly given: string;
  /** Names the request of its job. */
  readonly request: string;
  readonly settings: Fingerprint;
  readonly address: string;
  /** Milliseconds since 1970. */
  readonly submittedAtMs: number;
  /**
   * By ICE's clock: until then all jobs of the film are known. The run that submitted its job had looked for others, and submitted
   * no other for it.
   */
  readonly knownUntilMs?: number | undefined;
  readonly projectId?: string | undefined;
  readonly isFilmMissing?: boolean | undefined;
  /** Whether there is a film at all is open: the next run asks. */
  readonly isFilmInDoubt?: boolean | undefined;
  /** Arguments of the film were secret when its job was submitted. */
  readonly isSecret?: boolean | undefined;
  readonly leftBehind?: readonly LeftBehind[] | undefined;
}

export interface StoredFilm {
  readonly result: FilmResult;
  readonly record: FilmRecord;
}

const text = z.string().optional().catch(undefined);
const leftBehindSchema = z.object({
  jobId: z.string(),
  mediaId: text,
  address: z.string(),
  submittedAtMs: z.number().optional().catch(undefined),
  createTime: text,
  completeTime: text,
});
export const filmRecordSchema = z.object({
  given: z.string(),
  request: z.string(),
  settings: z.record(z.string(), z.string()),
  address: z.string(),
  submittedAtMs: z.number(),
  knownUntilMs: z.number().optional().catch(undefined),
  projectId: text,
  isFilmMissing: z.boolean().optional(),
  isFilmInDoubt: z.boolean().optional(),
  isSecret: z.boolean().optional(),
  leftBehind: z.array(leftBehindSchema).optional(),
});
export const resultSchema = z.object({
  jobId: z.string(),
  status: z.string(),
  mediaId: text,
  mediaUrl: text,
  duration: z.number().optional().catch(undefined),
  code: text,
  message: text,
  createTime: text,
  completeTime: text,
  unmetExpectations: z.array(z.string()).optional().catch(undefined),
});

/** A film's result in what is stored, or was told of its job. */
export function readResult(told: unknown): FilmResult | undefined {
  return isPlainResult(told) ? told : resultSchema.safeParse(told).data;
}

/** A film's record in what is stored. */
export function readRecord(stored: unknown): FilmRecord | undefined {
  return isPlainRecord(stored) ? stored : filmRecordSchema.safeParse(stored).data;
}

/** As most are: ten thousand are read in every run, and a copy of each would take longer than all else about them. */
function isPlainResult(told: unknown): told is FilmResult {
  return isJsonObject(told) && isOf(told, resultTypes, ["jobId", "status"]);
}

function isPlainRecord(stored: unknown): stored is FilmRecord {
  if (!isJsonObject(stored)) return false;
  const { settings, ...others } = stored;
  return (
    isJsonObject(settings) &&
    Object.values(settings).every((hash) => typeof hash === "string") &&
    isOf(others, recordTypes, ["given", "request", "address", "submittedAtMs"])
  );
}

type FieldTypes = Readonly<Record<string, "string" | "number" | "boolean">>;

/** Whether there are such fields, those that are required, and no others. */
function isOf(object: object, types: FieldTypes, required: readonly string[]): boolean {
  const fields = Object.entries(object);
  return (
    fields.every(([name, field]) => Object.hasOwn(types, name) && typeof field === types[name]) &&
    required.every((name) => Object.hasOwn(object, name))
  );
}

const resultTypes = {
  jobId: "string",
  status: "string",
  mediaId: "string",
  mediaUrl: "string",
  duration: "number",
  code: "string",
  message: "string",
  createTime: "string",
  completeTime: "string",
} as const satisfies Partial<Record<keyof FilmResult, string>>;

const recordTypes = {
  given: "string",
  request: "string",
  address: "string",
  submittedAtMs: "number",
  knownUntilMs: "number",
  projectId: "string",
  isFilmMissing: "boolean",
  isFilmInDoubt: "boolean",
  isSecret: "boolean",
} as const satisfies Partial<Record<keyof FilmRecord, string>>;

/** The film as a run remembers it. */
export function shownFilm({ result, record }: StoredFilm): LiveFilm {
  return { jobId: result.jobId, address: record.address };
}

/** The job as the state tells of it. */
export function jobOf({ result }: StoredFilm): IceJob {
  const { jobId, status, mediaId, mediaUrl, code, message, createTime, completeTime, duration } = result;
  const told = { jobId, status, mediaId, mediaUrl, code, message, createTime, completeTime };
  return definedFields({ ...told, durationSeconds: duration });
}
