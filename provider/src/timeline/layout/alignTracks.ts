import { numberAt, textAt } from "./fields";
import type { PlacedTrack } from "./filmLength";
import type { WrittenTrack } from "./readTracks";
import { isAligned } from "./sourceLength";

/** The times of a clip that others take over; NaN where they can't be told. */
interface Span {
  readonly startSeconds: number;
  readonly endSeconds: number;
}

/** The times of the clips that others may name: those of tracks on which nothing takes over times itself. */
export function spansByClipId(placed: readonly PlacedTrack[]): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>();
  for (const { track, placements } of placed) {
    if (hasAligned(track)) continue;
    track.clips.forEach(({ fields }, index) => {
      const id = textAt(fields, "ClipId");
      const span = placements[index] ?? ownSpan(fields);
      if (id !== undefined && span !== undefined) spans.set(id, span);
    });
  }
  return spans;
}

/** A track whose clips with a ReferenceClipId have the times of the clips that they name, where these are told. */
export function alignTrack(track: WrittenTrack, spans: ReadonlyMap<string, Span>): WrittenTrack {
  if (!hasAligned(track)) return track;
  return {
    ...track,
    clips: track.clips.map((clip) => {
      const reference = isAligned(clip.fields) ? textAt(clip.fields, "ReferenceClipId") : undefined;
      const span = reference === undefined ? undefined : spans.get(reference);
      if (span === undefined) return clip;
      const { startSeconds, endSeconds } = span;
      const times = {
        TimelineIn: startSeconds,
        TimelineOut: endSeconds,
        Duration: endSeconds - startSeconds,
      };
      return { ...clip, fields: { ...clip.fields, ...times } };
    }),
  };
}

/** Whether a clip of the track takes over the times of another one. */
export const hasAligned = ({ clips }: WrittenTrack) => clips.some(({ fields }) => isAligned(fields));

/** Of a title, which lies wherever it says. */
function ownSpan(fields: WrittenTrack["clips"][number]["fields"]): Span | undefined {
  const startSeconds = numberAt(fields, "TimelineIn") ?? 0;
  const duration = numberAt(fields, "Duration");
  const endSeconds =
    numberAt(fields, "TimelineOut") ?? (duration === undefined ? undefined : startSeconds + duration);
  return endSeconds === undefined ? undefined : { startSeconds, endSeconds };
}
