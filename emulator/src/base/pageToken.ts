import type { z } from "zod";
import { IceError } from "../call/iceError";

/** A place to go on listing from, as a text that means nothing to the caller. */
export function writePageToken(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

export function readPageToken<T extends z.ZodType>(token: string, schema: T): z.output<T> {
  try {
    return schema.parse(JSON.parse(Buffer.from(token, "base64url").toString("utf8")));
  } catch {
    throw IceError.invalidParameter("NextToken", "It is not one that was given out.");
  }
}
