import { type Fraction, rounded, roundedDown } from "../time/fraction";

/** ICE's seconds have four decimals. Rounded here and nowhere else, so that neighbours get one number. */
export const seconds = (time: Fraction): number => rounded(time, 4);

/**
 * Where a clip begins in its file, never later than it does: rounded up, a clip at twice its speed would begin a frame too late.
 */
export const fileSeconds = (time: Fraction): number => roundedDown(time, 4);

/** Shares and gains. */
export const tidy = (value: number): number => Math.round(value * 10_000) / 10_000 + 0;
