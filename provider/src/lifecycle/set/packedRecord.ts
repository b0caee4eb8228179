import { gzipSync } from "node:zlib";
import { z } from "zod";
import { definedFields } from "../../base/definedFields";
import { parsedText } from "../../base/json";
import { unpacked } from "../../base/packedEntries";
import { filmRecordSchema, type StoredFilm, resultSchema } from "./storedFilm";

/** Measured: of a resource that failed to initialise the engine takes properties of 11 MB, and stores nothing at 13.5 MB. */
export const mostFailedBytes = 8_000_000;
/**
 * Keys and addresses of all films together. They may be any text, which does not pack well; of all the rest of a film some 200
 * bytes are left.
 */
export const mostNameBytes = 4_000_000;
/** What ICE said of ten thousand failures is kept up to here. */
const messageCharacters = 200;

/** Results and records of all films as one compressed text. */
export function writePackedRecord(shared: string, films: ReadonlyMap<string, StoredFilm>): object {
  const all = [...films].map(([key, { result, record }]) => {
    const message = result.message?.slice(0, messageCharacters);
    return [key, definedFields({ ...result, message }), definedFields(record)];
  });
  return { version: 1, shared, packed: gzipSync(JSON.stringify(all)).toString("base64") };
}

/** The films in such a text; none where it can't be read. */
export function readPackedFilms(packed: string): [string, StoredFilm][] {
  const all = packedSchema.safeParse(parsedText(unpacked(packed))).data ?? [];
  return all.map(([key, result, record]) => [key, { result, record }]);
}

const packedSchema = z.array(z.tuple([z.string(), resultSchema, filmRecordSchema]));
