import { notes, onSubtitles, recognized, row, style, text, rowMaterials, type TimelineRow } from "./parts";

const { subtitles, video } = rowMaterials;

export function subtitleRows(): TimelineRow[] {
  return [
    row("Text Content", text({})),
    row("Text TimelineIn, TimelineOut", text({ TimelineIn: 1, TimelineOut: 3 })),
    row("Text X, Y, Alignment", text({ X: 0.1, Y: 0.85, Alignment: "TopCenter" })),
    row("Text Font", text({ Font: "Alibaba PuHuiTi" })),
    row("Text FontURL", text({ FontURL: "font.ttf", FontUrl: "font.ttf" })),
    row("Text FontColor, FontColorOpacity", text({ FontColor: "#ffd700", FontColorOpacity: "0.5" })),
    row("Text FontFace", text({ FontFace: { Bold: true, Italic: false, Underline: false } })),
    row("Text Outline, OutlineColour", text({ Outline: 2, OutlineColour: "#000000" })),
    row("Text Shadow, BackColour, BorderStyle", text({ Shadow: 3, BackColour: "#000000", BorderStyle: 3 })),
    row("Text AdaptMode, TextWidth", text({ AdaptMode: "AutoWrap", TextWidth: 0.7 })),
    row("Text Spacing, Angle", text({ Spacing: 2, Angle: 5 })),
    row("Text LineSpacing", text({ LineSpacing: 4 })),
    row("Text EffectColorStyle", text({ EffectColorStyle: "CS0001-000004" })),
    row("Text Bubble", text({ BubbleStyleId: "BS0001-000001", BubbleWidth: 0.5, BubbleHeight: 0.2 })),
    row("Text SubtitleEffects", text({ SubtitleEffects: style.SubtitleEffects })),
    row(
      "Text AaiMotionIn, AaiMotionOut",
      text({
        AaiMotionInEffect: "fade_in",
        AaiMotionIn: "0.5",
        AaiMotionOutEffect: "fade_out",
        AaiMotionOut: 0.5,
      }),
    ),
    row("Text AaiMotionLoopEffect", text({ AaiMotionLoopEffect: "heartbeat_display", Ratio: 1.5 })),
    row(
      "Text Scroll",
      text({
        ScrollStartY: 180,
        ScrollEndY: -40,
        ScrollSpeed: 75,
        ScrollStartFreeze: 1,
        ScrollEndFreeze: 1,
        ScrollStartShift: 0,
        ScrollEndShift: 0,
        ScrollLoopTime: 1,
      }),
    ),
    row(
      "Text ScrollDirection",
      text({ ScrollDirection: "Left", ScrollStartX: 320, ScrollEndX: 0, ScrollLoop: true }),
    ),
    row("Text In, Out", text({ In: 0, Out: 3 })),
    row(
      "Text alignment of clips",
      text({ ClipId: "one", ReferenceClipId: "two", Comment: "c", Title: "t", Id: 1, TrackId: 1 }),
    ),
    row("Subtitle FileURL", onSubtitles({ Type: "Subtitle", FileURL: subtitles, FontSize: 20 })),
    row(
      "Subtitle of an export",
      onSubtitles({
        ...notes,
        Type: "Subtitle",
        SubType: "srt",
        FileUrl: subtitles,
        VirginDuration: 3,
        Duration: 3,
        Alignment: "8",
      }),
    ),
    row(
      "Subtitle AI_ASR",
      onSubtitles({ Type: "AI_ASR", MediaURL: video, MediaId: "1", MediaIdType: "mediaId", ...recognized }),
    ),
  ];
}
