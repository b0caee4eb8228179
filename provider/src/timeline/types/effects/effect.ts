import type { PlacementFields, RemarkFields } from "../clipFields";
import type { OpenWord } from "../openWord";
import type { FreezeFrameEffect, KenBurnsEffect, RandomClipEffect, ZoomEffect } from "./camera";
import type { CropEffect, FlipEffect, PadEffect, RotateEffect, ScaleEffect } from "./geometry";
import type { BackgroundEffect, FilterEffect, VisualEffect } from "./look";
import type { EraseEffect, HarmonizationEffect, MattingEffect, RecognizedSpeechEffect } from "./smart";
import type { AudioFadeEffect, DenoiseEffect, EqualizeEffect, LoudnessEffect, VolumeEffect } from "./sound";
import type { TextEffect } from "./textEffect";
import type { TransitionEffect } from "./transition";

/**
 * An effect of a clip, or an item of an effect track: the keys of every kind, whose own interfaces say which belong
 * together. It is one interface and no union, so that an effect kept in a variable, whose Type is then any text, fits too.
 *
 * @see https://help.aliyun.com/document_detail/198823.html Effects
 */
export interface Effect extends KindsOfEffect, PlacementFields, Omit<RemarkFields, "VirginDuration"> {
  /** (sample) */
  readonly Type: OpenWord<EffectType>;
  /** Hangs on Type: a transition's name, "In" or "Out" of a fade, "Blur" or "Color" of a background. (sample) */
  readonly SubType?: EffectSubType;
}

/** The known types of effects. */
export type EffectType =
  | "Transition"
  | "DLTransition"
  | "Volume"
  | "AFade"
  | "ADenoise"
  | "ALoudNorm"
  | "AEqualize"
  | "Background"
  | "Text"
  | "VFX"
  | "Filter"
  | "Crop"
  | "Pad"
  | "Scale"
  | "Rotate"
  | "Flip"
  | "KenBurns"
  | "Zoom"
  | "FreezeFrame"
  | "Clip"
  | "RandomClip"
  | "AI_ASR"
  | "AI_Matting"
  | "AI_RealMatting"
  | "Harmonization"
  | "DeWatermark"
  | "VideoDetext";

type EffectSubType =
  | TransitionEffect["SubType"]
  | AudioFadeEffect["SubType"]
  | BackgroundEffect["SubType"]
  | VisualEffect["SubType"]
  | FilterEffect["SubType"]
  | RandomClipEffect["SubType"];

type Keys<T> = Omit<T, "Type" | "SubType">;

interface KindsOfEffect
  extends
    Keys<TransitionEffect>,
    Keys<VolumeEffect>,
    Keys<AudioFadeEffect>,
    Keys<DenoiseEffect>,
    Keys<LoudnessEffect>,
    Keys<EqualizeEffect>,
    Keys<BackgroundEffect>,
    Keys<VisualEffect>,
    Keys<FilterEffect>,
    Keys<TextEffect>,
    Keys<CropEffect>,
    Keys<PadEffect>,
    Keys<ScaleEffect>,
    Keys<RotateEffect>,
    Keys<FlipEffect>,
    Keys<KenBurnsEffect>,
    Keys<ZoomEffect>,
    Keys<FreezeFrameEffect>,
    Keys<RandomClipEffect>,
    Keys<RecognizedSpeechEffect>,
    Keys<MattingEffect>,
    Keys<HarmonizationEffect>,
    Keys<EraseEffect> {}
