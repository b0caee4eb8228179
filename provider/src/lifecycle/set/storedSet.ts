import { z } from "zod";
import { type Endpoint, parseEndpoint } from "../../base/endpoint";
import { parsedText } from "../../base/json";
import { entriesIn, entriesText } from "../../base/packedEntries";
import type { Props } from "../props";
import type { StoredResource } from "../resourceKind";
import { readPackedFilms } from "./packedRecord";
import { readRecord, readResult, type StoredFilm } from "./storedFilm";

export interface StoredSet {
  readonly region: string | undefined;
  readonly endpoint: Endpoint | undefined;
  readonly deletionPolicy: string;
  /** Names the shared arguments that the films were rendered with. */
  readonly shared: string;
  readonly films: ReadonlyMap<string, StoredFilm>;
}

export function readStoredSet({ outputs, record }: StoredResource): StoredSet {
  const { region, endpoint, deletionPolicy } = setSchema.parse(outputs);
  const kept = recordSchema.safeParse(record).data;
  return {
    region,
    endpoint: endpoint === undefined ? undefined : parseEndpoint(endpoint),
    deletionPolicy,
    shared: kept?.shared ?? "",
    films: storedFilms(outputs["results"], kept),
  };
}

type Films = ReadonlyMap<string, StoredFilm>;
type SetRecord = z.infer<typeof recordSchema>;

/** What a diff has read is kept for the update that follows: at ten thousand films it takes a tenth of a second. */
let justRead: { readonly results: string; readonly open: string; readonly films: Films } | undefined;

function storedFilms(results: unknown, record: SetRecord | undefined): Films {
  const before = justRead;
  justRead = undefined;
  const { open, packed, films: secret = {} } = record ?? {};
  const isAllInTwo = packed === undefined && Object.keys(secret).length === 0;
  if (!isAllInTwo || typeof results !== "string" || open === undefined) return readFilms(results, record);
  if (before?.results === results && before.open === open) return before.films;
  const films = readFilms(results, record);
  justRead = { results, open, films };
  return films;
}

function readFilms(told: unknown, { open, packed, films: secret }: Partial<SetRecord> = {}): Films {
  const results = entriesIn(told) ?? {};
  const written = { ...entriesIn(open), ...secret };
  const films = Object.entries(written).flatMap(([key, record]): [string, StoredFilm][] => {
    const its = readRecord(parsedText(record));
    const result = readResult(parsedText(results[key]));
    return its === undefined || result === undefined ? [] : [[key, { record: its, result }]];
  });
  return new Map([...(packed === undefined ? [] : readPackedFilms(packed)), ...films]);
}

/**
 * The record of a set. All films without secrets share one text, which costs the engine less than thousands of values; each of the others is
 * a text of its own, to be stored encrypted.
 *
 * @param before the one that is stored
 */
export function writeSetRecord(
  shared: string,
  films: ReadonlyMap<string, StoredFilm>,
  before?: unknown,
): object {
  const records = [...films].map(([key, { record }]) => [key, record] as const);
  const open = records.filter(([, { isSecret }]) => isSecret !== true);
  const secret = records.filter(([, { isSecret }]) => isSecret === true);
  return {
    version: 1,
    shared,
    open: entriesText(Object.fromEntries(open), recordSchema.safeParse(before).data?.open),
    films: Object.fromEntries(secret.map(([key, record]) => [key, JSON.stringify(record)])),
  };
}

export function resultsOf(films: ReadonlyMap<string, StoredFilm>): Props {
  return Object.fromEntries([...films].map(([key, { result }]) => [key, result]));
}

const text = z.string().optional().catch(undefined);
const setSchema = z.object({ region: text, endpoint: text, deletionPolicy: z.string().catch("retain") });
const recordSchema = z.object({
  version: z.literal(1),
  shared: z.string(),
  /** JSON of the records by key; packed, where it is long. */
  open: z.string().optional(),
  /** JSON of each record. */
  films: z.record(z.string(), z.string()).optional(),
  /** Instead of the films, of a set that failed and is large. */
  packed: z.string().optional(),
});
