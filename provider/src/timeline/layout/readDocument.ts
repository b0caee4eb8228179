import { type Fields, isFields } from "./fields";

/** A timeline as an object, from one or from its JSON text; undefined for anything else. */
export function readDocument(timeline: unknown): Fields | undefined {
  const document = typeof timeline === "string" ? parsed(timeline) : timeline;
  return isFields(document) ? document : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
