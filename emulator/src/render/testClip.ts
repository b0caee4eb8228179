/** A clip to try the emulator with: something to see, something to hear, nothing to download. */
export interface TestClip {
  /** Where it is written; the extension chooses the format: .mp4, .webm, .mp3 or .m4a; .png for images. */
  readonly file: string;
  readonly kind: "video" | "audio" | "image";
  /** Seconds; not for images. @default 5 */
  readonly durationSeconds?: number;
  /** @default 1280 */
  readonly width?: number;
  /** @default 720 */
  readonly height?: number;
  /** @default 25 */
  readonly fps?: number;
  /** @default "aurora" */
  readonly look?: TestLook;
  /** RRGGBB, for the look "color". @default "202030" */
  readonly color?: string;
  /** The pitch of a steady tone. Without it a video is silent, and a piece of audio is music. */
  readonly toneHz?: number;
}

/** `color` and `bars` are for measuring, the others for looking at. */
export type TestLook = "aurora" | "sunset" | "ocean" | "fractal" | "bars" | "color";
