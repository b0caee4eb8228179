import { asr, notes, onVideo, recognized, row, spoken, style, rowMaterials, type TimelineRow } from "./parts";

const { image, video } = rowMaterials;

export function videoRows(): TimelineRow[] {
  return [
    row("Video Type", onVideo({ Type: "Video" })),
    row("Video Type Image", onVideo({ Type: "Image", MediaURL: image, Duration: 2 })),
    row("Video Type GlobalImage", {
      VideoTracks: [
        { VideoTrackClips: [{ MediaURL: video }] },
        { VideoTrackClips: [{ Type: "GlobalImage", MediaURL: image, Width: 0.2, Height: 0.2 }] },
      ],
    }),
    row(
      "Video Type AI_Avatar",
      onVideo({ Type: "AI_Avatar", AvatarId: "fanyu-broadcast_standing", ...spoken, Effects: [asr] }),
    ),
    row("Video Type AI_ASR", onVideo({ Type: "AI_ASR", ...style, ...recognized, AdaptMode: "AutoWrap" })),
    row("Video MediaId", {
      VideoTracks: [{ VideoTrackClips: [{ MediaId: "icepublic-1" }] }],
    }),
    row("Video In, Out", onVideo({ In: 1, Out: 3 })),
    row("Video MaxOut", onVideo({ MaxOut: 3 })),
    row("Video TimelineIn, TimelineOut", onVideo({ TimelineIn: 1, TimelineOut: 3 })),
    row("Video Duration", onVideo({ Duration: 2 })),
    row("Video Speed", onVideo({ Speed: 2 })),
    row("Video X, Y, Width, Height", onVideo({ X: 0.1, Y: 0.1, Width: 160, Height: 90 })),
    row("Video AdaptMode", onVideo({ AdaptMode: "Contain" })),
    row("Video Opacity", onVideo({ Opacity: 0.5 })),
    row("Video DyncFrames", onVideo({ Type: "Image", MediaURL: image, Duration: 2, DyncFrames: 8 })),
    row("Video ClipId", onVideo({ ClipId: "one" })),
    row("Video ReferenceClipId", onVideo({ ReferenceClipId: "one" })),
    row("Video MaskVideoUrl", onVideo({ MaskVideoUrl: "mask" })),
    row("Video LoopMode", onVideo({ LoopMode: true })),
    row("Video Comment", onVideo({ Comment: "The opening", Title: "red.mp4", Id: 1 })),
    row("Video of an editor", onVideo({ ...notes, MediaIdType: "mediaId", VirginDuration: 4 })),
  ];
}
