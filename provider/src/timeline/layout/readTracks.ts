import { type Fields, isFields } from "./fields";
import type { TrackKind } from "./timelineLayout";

/** One track as it is written. */
export interface WrittenTrack {
  readonly kind: TrackKind;
  /** What its clips are: the editor writes effects and subtitles on video tracks of these types. */
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

/** The key of a track's clips, by the kind of track. */
export const clipsKeys = {
  VideoTracks: "VideoTrackClips",
  AudioTracks: "AudioTrackClips",
  ImageTracks: "ImageTrackClips",
  SubtitleTracks: "SubtitleTrackClips",
  EffectTracks: "EffectTrackItems",
} as const satisfies Record<TrackKind, string>;

/** The tracks of one kind. `isTold` is false where they can't be counted. */
export function readTracks(
  timeline: Fields,
  kind: TrackKind,
): { readonly tracks: readonly WrittenTrack[]; readonly isTold: boolean } {
  const { items, isTold } = readList(timeline[kind]);
  return { tracks: items.map((item, index) => readTrack(kind, index, item)), isTold };
}

const holdsByType: ReadonlyMap<unknown, TrackKind> = new Map([
  ["Effect", "EffectTracks"],
  ["Effects", "EffectTracks"],
  ["Subtitle", "SubtitleTracks"],
]);

function readTrack(kind: TrackKind, index: number, item: unknown): WrittenTrack {
  const fields = isFields(item) ? item : {};
  const clipsKey = clipsKeys[kind];
  const { items, isTold } = readList(fields[clipsKey]);
  const path = `${kind}[${index}]`;
  return {
    kind,
    holds: (kind === "VideoTracks" ? holdsByType.get(fields["Type"]) : undefined) ?? kind,
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

/** A node that a template repeats for each element of a list. */
export function isRepeated(fields: Fields): boolean {
  return "Sys_Type" in fields;
}

function readList(value: unknown): { readonly items: readonly unknown[]; readonly isTold: boolean } {
  if (Array.isArray(value)) return { items: value, isTold: true };
  return { items: [], isTold: value === undefined || value === null };
}
