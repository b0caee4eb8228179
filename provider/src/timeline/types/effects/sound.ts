import type { NumberOrText } from "../numberOrText";
import type { OpenWord } from "../openWord";

/** How loud. Without In and Out it holds for the whole clip. */
export interface VolumeEffect {
  /** (sample) */
  readonly Type: OpenWord<"Volume">;
  /** 0 to 10: 0 is silent, 1 as it is. (sample) */
  readonly Gain?: NumberOrText;
  /** Seconds into the clip. Default: its start. (sample) */
  readonly In?: number;
  /** Seconds into the clip. Default: its end. (sample) */
  readonly Out?: number;
}

/** A sound that comes up or goes down. */
export interface AudioFadeEffect {
  /** (sample) */
  readonly Type: OpenWord<"AFade">;
  /** At the clip's start or at its end. (sample) */
  readonly SubType?: OpenWord<"In" | "Out">;
  /** Seconds, more than 0. (sample) */
  readonly Duration?: number;
  /** Default: "exp"; "tri" is linear. (sample) */
  readonly Curve?: FadeCurve;
}

/** (sample) */
export type FadeCurve = OpenWord<
  "tri" | "exp" | "qsin" | "hsin" | "esin" | "log" | "ipar" | "qua" | "cub" | "squ" | "cbr" | "par"
>;

/** Takes noise away. It acts before Volume, and Volume before ALoudNorm. */
export interface DenoiseEffect {
  /** (sample) */
  readonly Type: OpenWord<"ADenoise">;
  /** 0 wind, 1 background, 2 echo, 3 clearer voice, 4 music away. (sample) */
  readonly Mode?: NumberOrText;
}

/** Brings a clip to a loudness. */
export interface LoudnessEffect {
  /** (sample) */
  readonly Type: OpenWord<"ALoudNorm">;
  /** LUFS, such as -24. (sample) */
  readonly Loudness?: NumberOrText;
  /** dBTP, such as -2. (sample) */
  readonly TruePeak?: NumberOrText;
}

/** Evens the whole film's loudness out. Only on effect tracks. */
export interface EqualizeEffect {
  /** (sample) */
  readonly Type: OpenWord<"AEqualize">;
  /** 0 to 1, such as 0.95. (sample) */
  readonly Peak?: NumberOrText;
  /** Such as 10. (sample) */
  readonly Gain?: NumberOrText;
}
