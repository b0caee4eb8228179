import { z } from "zod";
import { type Endpoint, parseEndpoint } from "../../base/endpoint";
import { objectIn, parsedText } from "../../base/json";
import { definedFields } from "../../base/definedFields";
import type { Props } from "../props";
import type { StoredResource } from "../resourceKind";
import { readPackedFilms } from "./packedRecord";
import { filmRecordSchema, readResult, type StoredFilm } from "./storedFilm";

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
  const results = objectIn(outputs["results"]) ?? {};
  const packed = kept?.packed === undefined ? [] : readPackedFilms(kept.packed);
  const written = { ...objectIn(kept?.open), ...kept?.films };
  const films = Object.entries(written).flatMap(([key, record]): [string, StoredFilm][] => {
    const its = filmRecordSchema.safeParse(parsedText(record)).data;
    const result = readResult(parsedText(results[key]));
    return its === undefined || result === undefined ? [] : [[key, { record: its, result }]];
  });
  return {
    region,
    endpoint: endpoint === undefined ? undefined : parseEndpoint(endpoint),
    deletionPolicy,
    shared: kept?.shared ?? "",
    films: new Map([...packed, ...films]),
  };
}

/**
 * The record of a set. All films without secrets share one text, which costs the engine less than thousands of values; each of the others is
 * a text of its own, to be stored encrypted.
 */
export function writeSetRecord(shared: string, films: ReadonlyMap<string, StoredFilm>): object {
  const records = [...films].map(([key, { record }]) => [key, definedFields(record)] as const);
  const open = records.filter(([, { isSecret }]) => isSecret !== true);
  const secret = records.filter(([, { isSecret }]) => isSecret === true);
  return {
    version: 1,
    shared,
    open: JSON.stringify(Object.fromEntries(open)),
    films: Object.fromEntries(secret.map(([key, record]) => [key, JSON.stringify(record)])),
  };
}

export function resultsOf(films: ReadonlyMap<string, StoredFilm>): Props {
  return Object.fromEntries([...films].map(([key, { result }]) => [key, definedFields(result)]));
}

const text = z.string().optional().catch(undefined);
const setSchema = z.object({ region: text, endpoint: text, deletionPolicy: z.string().catch("retain") });
const recordSchema = z.object({
  version: z.literal(1),
  shared: z.string(),
  /** JSON of the records by key. */
  open: z.string().optional(),
  /** JSON of each record. */
  films: z.record(z.string(), z.string()).optional(),
  /** Instead of the films, of a set that failed and is large. */
  packed: z.string().optional(),
});
