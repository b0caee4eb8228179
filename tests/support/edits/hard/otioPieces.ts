import { otioStack, otioTrack } from "../otioText";

/** Pieces of OpenTimelineIO in the newer schemas, of any rate. */
export type Node = Readonly<Record<string, unknown>>;

export const time = (value: number, rate = 25): Node => ({ OTIO_SCHEMA: "RationalTime.1", value, rate });
export const span = (start: number, length: number, rate = 25): Node => ({
  OTIO_SCHEMA: "TimeRange.1",
  start_time: time(start, rate),
  duration: time(length, rate),
});
/** A file of so many frames whose first has a number. */
export const media = (name: string, first = 0, frames = 1000, rate = 25): Node => ({
  OTIO_SCHEMA: "ExternalReference.1",
  target_url: `/Job/${name}`,
  available_range: span(first, frames, rate),
});
export const clip = (name: string, range: Node | null, more: Node = {}): Node => ({
  OTIO_SCHEMA: "Clip.2",
  name,
  source_range: range,
  media_references: { DEFAULT_MEDIA: media(name) },
  active_media_reference_key: "DEFAULT_MEDIA",
  ...more,
});
export const gap = (frames: number, rate = 25): Node => ({
  OTIO_SCHEMA: "Gap.1",
  source_range: span(0, frames, rate),
});
export const transition = (before: number, after: number, rate = 25): Node => ({
  OTIO_SCHEMA: "Transition.1",
  name: "Dissolve",
  transition_type: "SMPTE_Dissolve",
  in_offset: time(before, rate),
  out_offset: time(after, rate),
});
export const warp = (scalar: number, schema = "LinearTimeWarp.1"): Node => ({
  OTIO_SCHEMA: schema,
  name: "",
  effect_name: "",
  time_scalar: scalar,
});
export const sounds = (...children: readonly Node[]) => otioTrack(children, { kind: "Audio" });
export const timeline = (tracks: readonly Node[], more: Node = {}, stack: Node = {}): Node => ({
  OTIO_SCHEMA: "Timeline.1",
  name: "Film",
  tracks: otioStack(tracks, { name: "tracks", ...stack }),
  ...more,
});
