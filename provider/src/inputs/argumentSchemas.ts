import { z } from "zod";
import { type Endpoint, parseEndpoint } from "../base/endpoint";
import { parseJson } from "../base/exactJson";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../base/json";
import { PlainError } from "../base/plainError";
import { readJson } from "../base/readJson";
import { durationForm, readDuration } from "./duration";
import type { Failure } from "./failure";

// What the arguments of all resources are read by. All made once: to make one costs more than to read a whole resource by it.

export const textSchema = z.string({ error: "must be text" }).min(1, { error: "must not be empty" });

/** Text of so many bytes in UTF-8 at most. */
export const textOfBytes = (most: number) =>
  textSchema.refine((text) => Buffer.byteLength(text) <= most, {
    error: (issue) => `must be at most ${most} bytes, and is ${Buffer.byteLength(String(issue.input))} bytes`,
  });

export const listSchema = z.array(z.unknown(), { error: "must be a list" });

export const trueOrFalse = z.boolean({ error: "must be true or false" });

export const oneOf = <const T extends readonly [string, ...string[]]>(words: T) =>
  z.enum(words, { error: `must be ${words.map((word) => `"${word}"`).join(" or ")}` });

export const missingRegion: Failure = {
  path: "region",
  problem:
    "is not set; give the region argument, run `pulumi config set alicloud-ice:region cn-shanghai`, or set ALICLOUD_REGION",
};

const endpointForm = 'must be "host[:port]", or "http://host[:port]" or "https://host[:port]"';
export const endpointSchema = z.string({ error: endpointForm }).transform((value, context) => {
  const parsed = parseEndpoint(value);
  if (parsed !== undefined) return parsed;
  context.addIssue(endpointForm);
  return z.NEVER;
});

/** The endpoint of what nobody has checked: a look at something that is made elsewhere. @throws PlainError for one that can't be read */
export function readEndpoint(written: unknown): Endpoint | undefined {
  if (written === undefined || written === null) return undefined;
  const { data } = endpointSchema.safeParse(written);
  // To ask another one instead would hand it the question, and believe its answer.
  if (data === undefined) throw new PlainError(`endpoint ${endpointForm}.`);
  return data;
}

/** In milliseconds. */
export const timeoutSchema = z
  .union([z.string(), z.number()], { error: durationForm })
  .transform((value, context) => {
    const read = readDuration(value);
    if ("ms" in read) return read.ms;
    context.addIssue(read.problem);
    return z.NEVER;
  });

const documentForm = "must be an object, or the JSON text of one";

/** An object or a list, or the JSON text of one. */
export const documentSchema = z.unknown().transform((value, context): Json => {
  const read = typeof value === "string" ? readJson(value, parseJson) : { value };
  if ("value" in read && (isJsonObject(read.value) || isJsonArray(read.value))) return read.value;
  context.addIssue("fault" in read ? `is not valid JSON (${read.fault})` : documentForm);
  return z.NEVER;
});

/** An object, or the JSON text of one. */
export const objectSchema = documentSchema.transform((document, context): JsonObject => {
  if (isJsonObject(document)) return document;
  context.addIssue(documentForm);
  return z.NEVER;
});
