import { z } from "zod";
import { type Endpoint, parseEndpoint } from "../../base/endpoint";
import { isJsonObject } from "../../base/json";
import { definedFields } from "../../base/definedFields";
import type { Props } from "../props";
import type { StoredResource } from "../resourceKind";
import { readPackedFilms } from "./packedRecord";
import { type FilmRecord, filmRecordSchema, readResult, type StoredFilm } from "./storedFilm";

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
  const results: Props = isJsonObject(outputs["results"]) ? outputs["results"] : {};
  const packed = kept?.packed === undefined ? [] : readPackedFilms(kept.packed);
  const films = Object.entries(kept?.films ?? {}).flatMap(([key, written]): [string, StoredFilm][] => {
    const its = readRecord(written);
    const result = readResult(results[key]);
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

/** The record of a set: each film's is text, which costs the engine less than an object. */
export function writeSetRecord(shared: string, films: ReadonlyMap<string, StoredFilm>): object {
  const written = [...films].map(([key, { record }]): [string, string] => [
    key,
    JSON.stringify(definedFields(record)),
  ]);
  return { version: 1, shared, films: Object.fromEntries(written) };
}

export function resultsOf(films: ReadonlyMap<string, StoredFilm>): Props {
  return Object.fromEntries([...films].map(([key, { result }]) => [key, definedFields(result)]));
}

function readRecord(written: string): FilmRecord | undefined {
  try {
    const parsed: unknown = JSON.parse(written);
    return filmRecordSchema.safeParse(parsed).data;
  } catch {
    return undefined;
  }
}

const text = z.string().optional().catch(undefined);
const setSchema = z.object({ region: text, endpoint: text, deletionPolicy: z.string().catch("retain") });
const recordSchema = z.object({
  version: z.literal(1),
  shared: z.string(),
  films: z.record(z.string(), z.string()).optional(),
  /** Instead of the films, of a set that failed and is large. */
  packed: z.string().optional(),
});
