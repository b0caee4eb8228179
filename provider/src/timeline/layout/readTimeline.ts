import { isFields } from "./fields";
import { type ReadableTimeline, readable } from "./readable";
import { readTracks, type WrittenTracks } from "./readTracks";
import type { TrackKind } from "./timelineLayout";

/** A timeline that is read: as it is meant, how it was written where that differs, and its tracks. */
export interface WrittenTimeline extends ReadableTimeline {
  readonly tracks: Readonly<Record<TrackKind, WrittenTracks>>;
}

/** Reads an object, or its JSON text; undefined for anything else. */
export function readTimeline(timeline: unknown): WrittenTimeline | undefined {
  const given = typeof timeline === "string" ? parsed(timeline) : timeline;
  if (!isFields(given)) return undefined;
  const read = readable(given);
  const tracksOf = (kind: TrackKind) => readTracks(read.document, kind);
  return {
    ...read,
    tracks: {
      VideoTracks: tracksOf("VideoTracks"),
      AudioTracks: tracksOf("AudioTracks"),
      ImageTracks: tracksOf("ImageTracks"),
      SubtitleTracks: tracksOf("SubtitleTracks"),
      EffectTracks: tracksOf("EffectTracks"),
    },
  };
}

/** Editors of Windows put a mark before the text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch {
    return undefined;
  }
}
