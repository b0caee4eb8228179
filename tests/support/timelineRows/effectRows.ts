import type { Effect, Timeline } from "pulumi-alicloud-ice";
import { asr, notes, onVideo, row, style, withEffect, rowMaterials, type TimelineRow } from "./parts";

const { video } = rowMaterials;

export function effectRows(): TimelineRow[] {
  const two = (first: Effect): Timeline => ({
    VideoTracks: [{ VideoTrackClips: [{ MediaURL: video, Effects: [first] }, { MediaURL: video }] }],
  });
  const all = (item: Effect): Timeline => ({
    ...onVideo({}),
    EffectTracks: [{ Type: "Effect", EffectTrackItems: [item] }],
  });
  return [
    row("Effect Volume", withEffect({ Type: "Volume", Gain: 0 })),
    row("Effect Volume In, Out", withEffect({ Type: "Volume", Gain: "0.5", In: 1, Out: 2 })),
    row("Effect AFade", withEffect({ Type: "AFade", SubType: "Out", Duration: 1, Curve: "tri" })),
    row("Effect ADenoise", withEffect({ Type: "ADenoise", Mode: 1 })),
    row("Effect ALoudNorm", withEffect({ Type: "ALoudNorm", Loudness: -24, TruePeak: -2 })),
    row("Effect AEqualize", all({ Type: "AEqualize", Peak: 0.95, Gain: 10 })),
    row("Effect Transition", two({ Type: "Transition", SubType: "linearblur", Duration: 0.4 })),
    row("Effect Transition random", two({ Type: "Transition", SubType: "wiperight,perlin" })),
    row("Effect DLTransition", two({ Type: "DLTransition", SubType: "fade", Duration: 0.4 })),
    row("Effect Background Blur", withEffect({ Type: "Background", SubType: "Blur", Radius: 0.1 })),
    row("Effect Background Color", withEffect({ Type: "Background", SubType: "Color", Color: "#000066" })),
    row("Effect Text", withEffect({ Type: "Text", Content: "On the clip", FontSize: 30 })),
    row(
      "Effect Text Fixed",
      withEffect({
        ...style,
        Type: "Text",
        Content: "On the clip",
        FixedFontSize: 30,
        FixedX: 10,
        FixedY: 10,
        AaiMotionInEffect: "fade_in",
        AaiMotionIn: 1,
        AaiMotionOutEffect: "fade_out",
        AaiMotionOut: 1,
        AaiMotionLoopEffect: "normal_display",
        Ratio: 1,
      }),
    ),
    row(
      "Effect VFX",
      withEffect({
        Type: "VFX",
        SubType: "mask_circle",
        ExtParams: "x=0.5,y=0.5,width=0.5,height=0.5",
        In: 0,
        Out: 1,
      }),
    ),
    row("Effect Filter", all({ Type: "Filter", SubType: "m7", TimelineIn: 1, TimelineOut: 2 })),
    row("Effect Crop", withEffect({ Type: "Crop", X: 0.3, Y: 0.3, Width: 0.4, Height: 0.4 })),
    row("Effect Pad", withEffect({ Type: "Pad", Left: 0.1, Right: 0.1, Top: 0.1, Bottom: 0.1 })),
    row("Effect Scale", withEffect({ Type: "Scale", Width: 160, Height: 90 })),
    row("Effect Rotate", withEffect({ Type: "Rotate", Degree: 90 })),
    row("Effect Flip", withEffect({ Type: "Flip", Direction: "horizontal" })),
    row("Effect KenBurns", withEffect({ Type: "KenBurns", Start: "0,0,1,1", End: "0.1,0.1,0.8,0.8" })),
    row("Effect Zoom", withEffect({ Type: "Zoom", StartRate: 1, EndRate: 1.5, Duration: 2 })),
    row("Effect FreezeFrame", withEffect({ Type: "FreezeFrame", Duration: 1 })),
    row("Effect RandomClip", withEffect({ Type: "Clip", SubType: "RandomClip", ClipDuration: 2 })),
    row("Effect AI_ASR", withEffect(asr)),
    row("Effect AI_Matting", withEffect({ Type: "AI_Matting", Color: "green" })),
    row("Effect AI_RealMatting", withEffect({ Type: "AI_RealMatting" })),
    row("Effect Harmonization", withEffect({ Type: "Harmonization", ReferenceClipId: "one" })),
    row("Effect DeWatermark", withEffect({ Type: "DeWatermark", X: 0, Y: 0, Width: 0.2, Height: 0.1 })),
    row(
      "Effect of an editor",
      withEffect({
        ...notes,
        Type: "Volume",
        Gain: 1,
      }),
    ),
  ];
}
