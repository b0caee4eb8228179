import { z } from "zod";
import type { Timeline } from "../../../provider/src/timeline/types/timeline";
import type { VideoTrackClip } from "../../../provider/src/timeline/types/videoClip";

/** What oracle.py prints. */
export const readingSchema = z.union([
  z.object({ error: z.string() }),
  z.object({
    seconds: z.number(),
    pieces: z.array(
      z.tuple([z.enum(["V", "A"]), z.string(), z.number(), z.number(), z.number(), z.number()]),
    ),
  }),
]);

interface Piece {
  readonly kind: "V" | "A";
  readonly media: string;
  readonly from: number;
  readonly to: number;
  /** Seconds into the file; undefined for stills. */
  readonly in: number | undefined;
  readonly speed: number;
  /** A transition may reach beyond the editor's cut on either side. */
  readonly isJoined: boolean;
}

/** How a timeline differs from what a library reads, in words; frames count in a film of so many a second. */
export function differences(
  timeline: Timeline,
  reading: z.infer<typeof readingSchema>,
  rate: number,
): string[] {
  if ("error" in reading) return [reading.error];
  const own = piecesOf(timeline);
  const matched = new Set<Piece>();
  const missing = reading.pieces.flatMap(([kind, media, from, to, start, speed]) => {
    const theirs = {
      kind,
      media,
      from,
      to,
      in: speed < 0 ? start + speed * (to - from) : start,
      speed: Math.abs(speed),
    };
    const fitting = own.filter((piece) => fits(piece, theirs, 1.1 / rate));
    const found = fitting.find((piece) => piece.kind === kind) ?? fitting[0];
    if (found !== undefined) matched.add(found);
    return found === undefined ? [`theirs: ${JSON.stringify(theirs)}`] : [];
  });
  return [
    ...missing,
    ...own.filter((piece) => !matched.has(piece)).map((piece) => `ours: ${JSON.stringify(piece)}`),
  ];
}

function fits(own: Piece, theirs: Omit<Piece, "isJoined">, frame: number): boolean {
  if (own.media !== theirs.media || (own.kind !== theirs.kind && theirs.kind === "V")) return false;
  const beyond = own.isJoined ? 2 : frame;
  const [early, late] = [theirs.from - own.from, own.to - theirs.to];
  if (early < -frame || late < -frame || early > beyond || late > beyond) return false;
  if (own.in === undefined) return true;
  if (Math.abs(own.speed - theirs.speed) > 0.01 * theirs.speed + 0.001) return false;
  return Math.abs(own.in + early * own.speed - (theirs.in ?? 0)) <= frame * Math.max(1, own.speed);
}

function piecesOf({ VideoTracks = [], AudioTracks = [] }: Timeline): Piece[] {
  return [
    ...VideoTracks.flatMap(({ VideoTrackClips = [] }) =>
      VideoTrackClips.map((clip, at) => pieceOf("V", clip, VideoTrackClips[at - 1])),
    ),
    ...AudioTracks.flatMap(({ AudioTrackClips = [] }) =>
      AudioTrackClips.map((clip) => pieceOf("A", clip, undefined)),
    ),
  ];
}

type Clip = Pick<
  VideoTrackClip,
  "Type" | "MediaURL" | "TimelineIn" | "TimelineOut" | "In" | "Speed" | "Effects"
>;

function pieceOf(kind: "V" | "A", clip: Clip, before: Clip | undefined): Piece {
  const effects = clip.Effects ?? [];
  const joins = [...effects, ...(before?.Effects ?? [])];
  const stands = effects.some(({ Type }) => Type === "FreezeFrame");
  return {
    kind,
    media: decodeURIComponent(clip.MediaURL?.split("/").at(-1) ?? ""),
    from: clip.TimelineIn ?? 0,
    to: clip.TimelineOut ?? 0,
    in: clip.Type === "Image" ? undefined : (clip.In ?? 0),
    speed: stands ? 0 : (clip.Speed ?? 1),
    isJoined: joins.some(({ Type }) => Type === "Transition" || Type === "AFade"),
  };
}
