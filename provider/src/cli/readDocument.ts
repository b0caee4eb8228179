import { isJsonObject, type JsonObject } from "../base/json";
import { readJson } from "../base/readJson";
import type { CommandIo } from "./commandIo";

/** A file that does not hold what it should, or can't be written, in one sentence. */
export class UnreadableDocument extends Error {
  override readonly name = "UnreadableDocument";
}

/**
 * The JSON object in a file, or in the standard input for "-".
 *
 * @param what it should be, e.g. "timeline"
 * @throws UnreadableDocument
 */
export async function readDocument(io: CommandIo, path: string, what: string): Promise<JsonObject> {
  const place = path === "-" ? "The standard input" : path;
  const text = await readText(io, path, place);
  const document = parsed(text, place);
  if (isDeeper(document, deepest))
    throw new UnreadableDocument(`${place} holds no ${what}: it is nested more than ${deepest} levels deep.`);
  if (isJsonObject(document)) return document;
  throw new UnreadableDocument(`${place} holds no ${what}: it must be a JSON object.`);
}

/** A timeline is nested eight levels deep; what is nested thousands deep overflows the stack of whoever walks it. */
const deepest = 100;

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

async function readText(io: CommandIo, path: string, place: string): Promise<string> {
  try {
    return await (path === "-" ? io.readInput() : io.readFile(path));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const why = code === "ENOENT" ? "there is no such file" : code === "EISDIR" ? "it is a folder" : code;
    throw new UnreadableDocument(`${place} can't be read${why === "" ? "" : `: ${why}`}.`);
  }
}

function parsed(text: string, place: string): unknown {
  if (text.replace(/^\uFEFF/u, "").trim() === "") throw new UnreadableDocument(`${place} is empty.`);
  const read = readJson(text);
  if ("value" in read) return read.value;
  throw new UnreadableDocument(`${place} is not valid JSON (${read.fault}).`);
}
