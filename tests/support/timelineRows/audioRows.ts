import { notes, onAudio, recognized, row, spoken, style, rowMaterials, type TimelineRow } from "./parts";

const { music } = rowMaterials;

export function audioRows(): TimelineRow[] {
  return [
    row("Audio MediaURL", onAudio({ MediaURL: music })),
    row("Audio Type", onAudio({ Type: "Audio", MediaURL: music })),
    row("Audio MediaId", onAudio({ MediaId: "icepublic-2" })),
    row("Audio In, Out", onAudio({ MediaURL: music, In: 1, Out: 3, MaxOut: 3 })),
    row("Audio TimelineIn, TimelineOut", onAudio({ MediaURL: music, TimelineIn: 1, TimelineOut: 3 })),
    row("Audio Speed", onAudio({ MediaURL: music, Speed: 1.5 })),
    row("Audio LoopMode", onAudio({ MediaURL: music, Out: 1, LoopMode: true, TimelineOut: 3 })),
    row("Audio Effects", onAudio({ MediaURL: music, Effects: [{ Type: "Volume", Gain: 0.4 }] })),
    row("Audio AI_TTS", onAudio({ Type: "AI_TTS", ...spoken, Duration: 2 })),
    row("Audio AI_ASR", onAudio({ Type: "AI_ASR", MediaURL: music, ...style, ...recognized, X: 0, Y: 0.8 })),
    row(
      "Audio alignment",
      onAudio({ MediaURL: music, ClipId: "one", ReferenceClipId: "two", Comment: "c", Title: "t", Id: "3" }),
    ),
    row(
      "Audio of an editor",
      onAudio({
        ...notes,
        MediaURL: music,
        MediaIdType: "mediaId",
        VirginDuration: 12,
      }),
    ),
  ];
}
