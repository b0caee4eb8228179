/** Where everything of a timeline lies in the film, in seconds. Plain data. */
export interface TimelineLayout {
  /** In the order they are drawn: later ones cover earlier ones; sound and effects last. */
  readonly tracks: readonly LaidTrack[];
  /** Of the film; undefined where it hangs on a material whose length is not told. */
  readonly durationSeconds: number | undefined;
  /** Distinct, in the order of their first use. */
  readonly materials: readonly TimelineMaterial[];
}

export interface LaidTrack {
  readonly kind: TrackKind;
  readonly index: number;
  /** E.g. "VideoTracks[0]". */
  readonly path: string;
  readonly isMain: boolean;
  readonly clips: readonly LaidClip[];
}

export type TrackKind = "VideoTracks" | "AudioTracks" | "ImageTracks" | "SubtitleTracks" | "EffectTracks";

export interface LaidClip {
  /** E.g. "VideoTracks[0].VideoTrackClips[1]". */
  readonly path: string;
  readonly kind: "video" | "image" | "audio" | "speech" | "text" | "subtitles" | "effect" | "other";
  /** What to call it: the file's name, the text, the effect. */
  readonly label: string;
  readonly startSeconds: number | undefined;
  /** May lie past the film's end, which cuts it. Undefined where it hangs on the material's length. */
  readonly endSeconds: number | undefined;
  readonly material: TimelineMaterial | undefined;
  /** How it goes over into the next clip of its track; undefined where there is none to go over to. */
  readonly transition: { readonly name: string; readonly seconds: number } | undefined;
  /** Types of its other effects. */
  readonly effects: readonly string[];
}

export interface TimelineMaterial {
  readonly kind: "url" | "mediaId";
  /** The URL or id as written. */
  readonly name: string;
  readonly use: "video" | "image" | "audio" | "subtitles";
}

export interface LayoutOptions {
  /** Lengths of materials in seconds, by URL or media id, where known. */
  readonly materialSeconds?: ReadonlyMap<string, number>;
  /** Cuts the film, as the output's MaxDuration does; the timeline's own is read from it. */
  readonly maxDurationSeconds?: number | undefined;
}
