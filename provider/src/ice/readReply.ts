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

/**
 * What a reply tells of an object, unless it is about another one than was asked for.
 *
 * @param asked its id; undefined where it was asked for otherwise
 */
export function aboutSame<K extends string, T extends Readonly<Partial<Record<K, unknown>>>>(
  operation: string,
  told: T,
  name: K,
  asked: string | undefined,
): T {
  if (told[name] === undefined || asked === undefined || told[name] === asked) return told;
  const kind = name.replace(/Id$/u, "");
  throw unreadable(operation, `Other${kind}`, `the reply is about another ${kind.toLowerCase()}`);
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
