import type { OpenWord } from "./openWord";

/** A text that ICE speaks: AI_TTS clips and AI_Avatar clips. In cn-shanghai, cn-beijing and cn-hangzhou only. */
export interface SpokenTextFields {
  /** The text, or SSML in `<speak>`. (Timeline page) */
  readonly Content?: string;
  /** The name of a voice. (Timeline page) */
  readonly Voice?: OpenWord<"zhichu" | "sicheng" | "zhiqing" | "zhilun" | "zhide" | "zhimiao_emo">;
  /** The id of a cloned voice. (web editor) */
  readonly CustomizedVoice?: string;
  /** CustomizedVoice as samples write it. (sample) */
  readonly customizedVoice?: string;
  /** Of the sound, such as "mp3" or "wav". (Timeline page) */
  readonly Format?: OpenWord<"mp3" | "wav" | "pcm">;
  /** -500 to 500: above 0 faster. Default: 0. (Timeline page) */
  readonly SpeechRate?: number;
  /** -500 to 500: above 0 higher. Default: 0. The range is that of SSML. (web editor) */
  readonly PitchRate?: number;
}
