import { notes, onTrack, onVideo, row, rowMaterials, type TimelineRow } from "./parts";

const { music } = rowMaterials;

export function rootRows(): TimelineRow[] {
  return [
    row("Timeline FECanvas", {
      ...onVideo({}),
      FECanvas: { Width: 640, Height: 360, OutputWidth: 320, OutputHeight: 180 },
    }),
    row("Timeline AspectRatio", { ...onVideo({}), AspectRatio: "16:9" }),
    row("Timeline MaxDuration", { ...onVideo({}), MaxDuration: 2 }),
    row("Timeline of an editor", {
      ...onVideo({}),
      Version: 1,
      SdkVersion: "5.2.0",
      From: "websdk",
      FEConfig: { AutoProportion: "16:9" },
    }),
    row("Track MainTrack", onTrack({ MainTrack: true })),
    row("Track AutoSpeed", onTrack({ TrackShortenMode: "AutoSpeed", TrackExpandMode: "AutoSpeed" })),
    row("Track of an editor", onTrack({ ...notes, Type: "Video", Count: 1, Duration: 4 })),
    row("Audio track", {
      AudioTracks: [
        {
          AudioTrackClips: [{ MediaURL: music }],
          ...notes,
          Type: "Audio",
          Count: 1,
          Duration: 4,
          MainTrack: true,
        },
      ],
    }),
    row("Audio track AutoSpeed", {
      ...onVideo({}),
      AudioTracks: [
        {
          AudioTrackClips: [{ MediaURL: music }],
          TrackShortenMode: "AutoSpeed",
          TrackExpandMode: "AutoSpeed",
        },
      ],
    }),
    row("Image track", {
      ...onVideo({}),
      ImageTracks: [{ ...notes, Type: "Image", Count: 0, Duration: 0, ImageTrackClips: [] }],
    }),
    row("Subtitle track", {
      ...onVideo({}),
      SubtitleTracks: [{ ...notes, Type: "Subtitle", Count: 0, Duration: 0, SubtitleTrackClips: [] }],
    }),
    row("Effect track", {
      ...onVideo({}),
      EffectTracks: [{ ...notes, Type: "Effect", Count: 0, Duration: 0, EffectTrackItems: [] }],
    }),
  ];
}
