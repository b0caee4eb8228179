/** A cut of two clips as OpenTimelineIO has it; the second runs at twice its speed, and has an effect that ICE has not. */
export const cutInAnEditor = {
  OTIO_SCHEMA: "Timeline.1",
  name: "trailer",
  tracks: {
    OTIO_SCHEMA: "Stack.1",
    children: [
      {
        OTIO_SCHEMA: "Track.1",
        name: "V1",
        kind: "Video",
        children: [
          clip("opening", { start: 0, frames: 50 }),
          clip("opening", {
            start: 25,
            frames: 50,
            effects: [
              { OTIO_SCHEMA: "LinearTimeWarp.1", effect_name: "LinearTimeWarp", time_scalar: 2 },
              { OTIO_SCHEMA: "Effect.1", name: "Glow", effect_name: "Glow" },
            ],
          }),
        ],
      },
    ],
  },
} as const;

interface Cut {
  readonly start: number;
  readonly frames: number;
  readonly effects?: readonly object[];
}

function clip(name: string, { start, frames, effects = [] }: Cut) {
  return {
    OTIO_SCHEMA: "Clip.1",
    name,
    source_range: { OTIO_SCHEMA: "TimeRange.1", start_time: at(start), duration: at(frames) },
    effects,
    media_reference: {
      OTIO_SCHEMA: "ExternalReference.1",
      target_url: `/Volumes/Job/clips/${name}.mp4`,
    },
  };
}

function at(frame: number) {
  return { OTIO_SCHEMA: "RationalTime.1", value: frame, rate: 25 };
}
