import { type FrameRate } from "./filmPlan";

/** The frame that a moment of the film falls on. */
export const toFrame = (seconds: number, { numerator, denominator }: FrameRate) =>
  Math.round((seconds * numerator) / denominator);

export const toSeconds = (frames: number, { numerator, denominator }: FrameRate) =>
  (frames * denominator) / numerator;

/** 23.976, 29.97 and 59.94 stand for fractions of 1001. */
export function frameRateOf(fps: number): FrameRate {
  const ntsc = Math.round(fps);
  if (Math.abs(fps - (ntsc * 1000) / 1001) < 0.005) return { numerator: ntsc * 1000, denominator: 1001 };
  return { numerator: Math.round(fps * 1000), denominator: 1000 };
}
