/**
 * What kind of thing a converted edit does otherwise than the edit itself:
 *
 * - `"disabled"` a clip or track that is off is left out; `"missing-media"` a clip has no file; `"generator"` ICE can't make it
 * - `"reverse"`, `"speed-ramp"`, `"pitch"` how fast it plays; `"handles"` the file is shorter than what the edit takes of it
 * - `"transition"` another kind, or none; `"fade"` from or to black, where ICE has none
 * - `"keyframes"` a value moves; `"effect"`, `"composite"`, `"level"`, `"placement"` something of a clip is left out or differs
 * - `"title"`, `"font"` how a text looks; `"nest"` what a nested sequence as a whole has
 * - `"overlap"`, `"mismatch"`, `"timecode"`, `"no-length"` what the file says can't be so, or it doesn't say enough
 * - `"marker"`, `"track"`, `"ending"` what a film has not
 */
export type EditWarningCode =
  | "disabled"
  | "missing-media"
  | "generator"
  | "reverse"
  | "speed-ramp"
  | "pitch"
  | "handles"
  | "transition"
  | "fade"
  | "keyframes"
  | "effect"
  | "composite"
  | "level"
  | "placement"
  | "title"
  | "font"
  | "nest"
  | "overlap"
  | "mismatch"
  | "timecode"
  | "no-length"
  | "marker"
  | "track"
  | "ending";

/** Something that the film does otherwise than the edit. */
export interface EditWarning {
  readonly code: EditWarningCode;
  /** One sentence that names track, clip and time, and says what was done instead. */
  readonly message: string;
  /** The track's name, such as "V2". */
  readonly track?: string;
  /** The clip's name. */
  readonly clip?: string;
  /** Seconds of the film. */
  readonly at?: number;
  /** Seconds of the film. */
  readonly until?: number;
}
