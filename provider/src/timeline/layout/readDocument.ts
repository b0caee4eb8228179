import { type Fields, isFields } from "./fields";
import { type ReadableTimeline, readable } from "./readable";

/** A timeline as an object and as it is meant, from one or from its JSON text; undefined for anything else. */
export function readDocument(timeline: unknown): Fields | undefined {
  return readTimeline(timeline)?.document;
}

/** The same, with what was written otherwise. */
export function readTimeline(timeline: unknown): ReadableTimeline | undefined {
  const document = typeof timeline === "string" ? parsed(timeline) : timeline;
  return isFields(document) ? readable(document) : undefined;
}

/** Editors of Windows put a mark before the text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch {
    return undefined;
  }
}
