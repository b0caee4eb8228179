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

/**
 * `color`, `bars` and `numbers` are for measuring, the others for looking at. `numbers` writes the number of each frame, up to
 * 255, into its greys: sixteens on the left half, ones on the right, a step of 13 from 16 on for each.
 */
export type TestLook = "aurora" | "sunset" | "ocean" | "fractal" | "bars" | "color" | "numbers";
