import { onTrack, onVideo, row, rowMaterials, type TimelineRow } from "./parts";

const { music } = rowMaterials;

export function rootRows(): TimelineRow[] {
  return [
    row("Timeline FECanvas", {
      ...onVideo({}),
      FECanvas: { Width: 640, Height: 360, OutputWidth: 320, OutputHeight: 180 },
    }),
    row("Timeline AspectRatio", { ...onVideo({}), AspectRatio: "16:9" }),
    row("Timeline MaxDuration", { ...onVideo({}), MaxDuration: 2 }),
    row("Timeline of an editor", { ...onVideo({}), Version: 1, SdkVersion: "5.2.0", From: "websdk" }),
    row("Track MainTrack", onTrack({ MainTrack: true })),
    row("Track AutoSpeed", onTrack({ TrackShortenMode: "AutoSpeed", TrackExpandMode: "AutoSpeed" })),
    row("Track of an editor", onTrack({ Type: "Video", Id: 1, Visible: true, Disabled: false, Count: 1 })),
    row("Audio track", {
      AudioTracks: [
        {
          AudioTrackClips: [{ MediaURL: music }],
          Type: "Audio",
          Id: 1,
          Visible: true,
          Disabled: false,
          Count: 1,
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
      ImageTracks: [{ Type: "Image", Id: 1, Visible: true, Disabled: false, Count: 0, ImageTrackClips: [] }],
    }),
    row("Subtitle track", {
      ...onVideo({}),
      SubtitleTracks: [
        { Type: "Subtitle", Id: 1, Visible: true, Disabled: false, Count: 0, SubtitleTrackClips: [] },
      ],
    }),
    row("Effect track", {
      ...onVideo({}),
      EffectTracks: [
        { Type: "Effect", Id: 1, Visible: true, Disabled: false, Count: 0, EffectTrackItems: [] },
      ],
    }),
  ];
}
