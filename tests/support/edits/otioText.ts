/** Pieces of OpenTimelineIO at 25 frames a second. */
type Node = Readonly<Record<string, unknown>>;

const time = (value: number): Node => ({ OTIO_SCHEMA: "RationalTime.1", value, rate: 25 });
export const range = (start: number, frames: number): Node => ({
  OTIO_SCHEMA: "TimeRange.1",
  start_time: time(start),
  duration: time(frames),
});
export const otioClip = (name: string, start: number, frames: number, more: Node = {}): Node => ({
  OTIO_SCHEMA: "Clip.1",
  name,
  source_range: range(start, frames),
  media_reference: {
    OTIO_SCHEMA: "ExternalReference.1",
    target_url: `/Job/${name}`,
    available_range: range(0, 500),
  },
  ...more,
});
export const otioGap = (frames: number): Node => ({ OTIO_SCHEMA: "Gap.1", source_range: range(0, frames) });
export const otioTransition = (before: number, after: number, type = "SMPTE_Dissolve"): Node => ({
  OTIO_SCHEMA: "Transition.1",
  transition_type: type,
  name: type,
  in_offset: time(before),
  out_offset: time(after),
});
export const otioTrack = (children: readonly Node[], more: Node = {}): Node => ({
  OTIO_SCHEMA: "Track.1",
  kind: "Video",
  name: "",
  children,
  ...more,
});
export const otioStack = (children: readonly Node[], more: Node = {}): Node => ({
  OTIO_SCHEMA: "Stack.1",
  name: "nest",
  children,
  ...more,
});
export const otioText = (...tracks: readonly Node[]): string =>
  JSON.stringify({ OTIO_SCHEMA: "Timeline.1", name: "Film", tracks: otioStack(tracks) });
export const timeWarp = (scalar: number): Node => ({
  effects: [{ OTIO_SCHEMA: "LinearTimeWarp.1", name: "", time_scalar: scalar }],
});
