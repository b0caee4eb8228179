import { type FrameRate } from "../plan/filmPlan";
import { toSeconds } from "../plan/frames";

/** ASS writes alpha first (0 is opaque), then blue, green, red. */
export const assColor = (rgb: string, opacity: number) =>
  `&H${alphaOf(opacity)}${rgb.slice(4, 6)}${rgb.slice(2, 4)}${rgb.slice(0, 2)}`.toUpperCase();

export const assAlpha = (opacity: number) => `&H${alphaOf(opacity)}&`.toUpperCase();

/** Half a frame early: ASS counts in hundredths, and a rounded time must not fall behind its frame. */
export function assTime(frame: number, fps: FrameRate): string {
  const hundredths = Math.max(0, Math.round(toSeconds(frame - 0.5, fps) * 100));
  const two = (value: number) => String(value).padStart(2, "0");
  const seconds = Math.floor(hundredths / 100);
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(hundredths % 100)}`;
}

export const decimal = (value: number) => String(Math.round(value * 100) / 100);

const alphaOf = (opacity: number) =>
  Math.round((1 - opacity) * 255)
    .toString(16)
    .padStart(2, "0");
