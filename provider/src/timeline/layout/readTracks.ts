import { type Fields, isFields } from "./fields";
import type { TrackKind } from "./timelineLayout";

/** One track as it is written. */
export interface WrittenTrack {
  readonly kind: TrackKind;
  /** What its clips are: the editor writes effects and subtitles on video tracks, too. */
  readonly holds: TrackKind;
  readonly index: number;
  readonly path: string;
  readonly isMain: boolean;
  readonly fields: Fields;
  readonly clips: readonly WrittenClip[];
  /** False where the list of clips is not a list, such as a template's placeholder: how many there are can't be told. */
  readonly isTold: boolean;
}

export interface WrittenClip {
  readonly path: string;
  /** Empty for what is no object. */
  readonly fields: Fields;
  /** False for what is no object, such as a template's placeholder. */
  readonly isTold: boolean;
}

/** The tracks of one kind. */
export interface WrittenTracks {
  readonly tracks: readonly WrittenTrack[];
  /** False where they can't be counted. */
  readonly isTold: boolean;
}

/** The key of a track's clips, by the kind of track. */
export const clipsKeys = {
  VideoTracks: "VideoTrackClips",
  AudioTracks: "AudioTrackClips",
  ImageTracks: "ImageTrackClips",
  SubtitleTracks: "SubtitleTrackClips",
  EffectTracks: "EffectTrackItems",
} as const satisfies Record<TrackKind, string>;

export function readTracks(timeline: Fields, kind: TrackKind): WrittenTracks {
  const { items, isTold } = readList(timeline[kind]);
  return { tracks: items.map((item, index) => readTrack(kind, index, item)), isTold };
}

/** What video tracks of these types hold: ICE's editor writes all that is seen as video tracks. */
export const holdsByType: ReadonlyMap<unknown, TrackKind> = new Map([
  ["Effect", "EffectTracks"],
  ["Effects", "EffectTracks"],
  ["Subtitle", "SubtitleTracks"],
  ["Text", "SubtitleTracks"],
]);

/** Where a track has no such Type, all of its clips tell. */
export const holdsByClip: ReadonlyMap<unknown, TrackKind> = new Map([
  ["VFX", "EffectTracks"],
  ["Filter", "EffectTracks"],
  ["Subtitle", "SubtitleTracks"],
  ["Text", "SubtitleTracks"],
]);

/** What the clips of a track are. */
export function heldBy(kind: TrackKind, fields: Fields): TrackKind {
  if (kind !== "VideoTracks") return kind;
  const byType = holdsByType.get(fields["Type"]);
  if (byType !== undefined) return byType;
  const clips = fields[clipsKeys[kind]];
  const kinds = new Set(
    Array.isArray(clips)
      ? clips.map((clip: unknown) => (isFields(clip) ? holdsByClip.get(clip["Type"]) : undefined))
      : [],
  );
  const [only] = kinds;
  return kinds.size === 1 ? (only ?? kind) : kind;
}

function readTrack(kind: TrackKind, index: number, item: unknown): WrittenTrack {
  const fields = isFields(item) ? item : {};
  const holds = heldBy(kind, fields);
  const clipsKey = fields[clipsKeys[kind]] === undefined ? clipsKeys[holds] : clipsKeys[kind];
  const { items, isTold } = readList(fields[clipsKey]);
  const path = `${kind}[${index}]`;
  return {
    kind,
    holds,
    index,
    path,
    isMain: fields["MainTrack"] === true,
    fields,
    clips: items.map((clip, place) => ({
      path: `${path}.${clipsKey}[${place}]`,
      fields: isFields(clip) ? clip : {},
      isTold: isFields(clip),
    })),
    isTold: isTold && isFields(item) && !isRepeated(fields),
  };
}

/** A node that a template repeats for each element of a list; in the place of a list (Array) or of an item (ArrayItems). */
export function isRepeated(node: unknown): boolean {
  return isFields(node) && "Sys_Type" in node;
}

function readList(value: unknown): { readonly items: readonly unknown[]; readonly isTold: boolean } {
  if (Array.isArray(value)) return { items: value, isTold: true };
  return { items: [], isTold: value === undefined || value === null };
}
