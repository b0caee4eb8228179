import { hasAligned } from "../layout/alignTracks";
import { spansFilm } from "../layout/clipKind";
import { type Fields, textAt } from "../layout/fields";
import type { WrittenTrack } from "../layout/readTracks";
import type { CheckContext } from "./checkContext";
import { type Finding, finding } from "./finding";
import { likelyWord } from "./likelyWord";

/** The most ClipIds that are searched for a near one. */
const mostCandidates = 200;

/** Clips that lie where another one does: it must be there, on another track. */
export function checkReferences(tracks: readonly WrittenTrack[], { hints }: CheckContext): Finding[] {
  const trackOf = new Map<string, string>();
  const timed = new Set<string>();
  for (const track of tracks) {
    for (const { fields } of track.clips) {
      const id = textAt(fields, "ClipId");
      if (id === undefined) continue;
      trackOf.set(id, track.path);
      if (!hasAligned(track) && hasTimes(track, fields)) timed.add(id);
    }
  }
  const candidates = [...trackOf.keys()].slice(0, mostCandidates);
  return tracks.flatMap((track) =>
    track.clips.flatMap(({ path, fields }) => {
      const reference = textAt(fields, "ReferenceClipId");
      if (reference === undefined) return [];
      const found = trackOf.get(reference);
      const place = `${path}.ReferenceClipId`;
      if (found === track.path) {
        return [
          finding("unknown reference", place, "must name a clip on another track", { value: reference }),
        ];
      }
      if (found !== undefined) {
        const problem = "names a clip whose own times are not told";
        return timed.has(reference)
          ? []
          : [finding("unknown reference", place, problem, { value: reference })];
      }
      const key = `ClipId ${reference}`;
      if (!hints.has(key)) hints.set(key, likelyWord(reference, candidates));
      const hint = hints.get(key);
      const rest = { value: reference, ...(hint !== undefined && { hint }) };
      return [finding("unknown reference", place, "is the ClipId of no clip", rest)];
    }),
  );
}

/** Pictures and sounds lie in sequence; a text, and an image that spans the film, say themselves when they end. */
function hasTimes({ holds }: WrittenTrack, clip: Fields): boolean {
  if (holds === "SubtitleTracks") return clip["TimelineOut"] !== undefined || clip["Duration"] !== undefined;
  return (holds === "VideoTracks" && !spansFilm(clip)) || holds === "AudioTracks";
}
