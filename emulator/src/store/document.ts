import { z } from "zod";

/** A row's JSON, checked: what an older version wrote must still fit. */
export function readDocument<T extends z.ZodType>(schema: T, row: unknown): z.output<T> {
  return schema.parse(JSON.parse(rowWithDocument.parse(row).document));
}

const rowWithDocument = z.object({ document: z.string() });
