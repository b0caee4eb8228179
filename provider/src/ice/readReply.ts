import type { z } from "zod";
import { IceError } from "./errors/iceError";

/** Reads a reply by a schema that asks for no more than a decision needs. */
export function readReply<T>(operation: string, schema: z.ZodType<T>): (body: unknown) => T {
  return (body) => {
    const parsed = schema.safeParse(body);
    if (parsed.success) return parsed.data;
    const path = parsed.error.issues[0]?.path.join(".") ?? "";
    throw unreadable(
      operation,
      "UnreadableReply",
      `the reply has no readable ${path === "" ? "body" : path}`,
    );
  };
}

/** A reply that ICE may give better the next time. */
export function unreadable(operation: string, code: string, message: string): IceError {
  return new IceError({ kind: "unavailable", operation, code, message });
}

/** The entries of a list that can be read: one that can't is passed over, and stops none of the others. */
export function readEach<T>(entries: readonly unknown[] = [], schema: z.ZodType<T>): T[] {
  return entries.flatMap((entry) => {
    const parsed = schema.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
}
