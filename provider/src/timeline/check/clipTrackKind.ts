import type { TrackKind } from "../layout/timelineLayout";

/** A kind of track that holds clips, not effects. */
export type ClipTrackKind = Exclude<TrackKind, "EffectTracks">;
