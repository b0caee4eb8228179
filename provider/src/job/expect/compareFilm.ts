import type { MediaFile, MediaNumber } from "../../ice/api";
import { defaultToleranceSeconds, type Expectation } from "../../inputs/expectation";
import type { Verdict } from "./verdict";

/** Compares what ICE tells of a film's file with what is expected. What is not told, or can't be read, is never a pass. */
export function compareFilm(expectation: Expectation, file: MediaFile): Verdict {
  const { duration, tolerance = defaultToleranceSeconds } = expectation;
  const judged = [
    ...between("a duration", "s", file.durationSeconds, {
      exactly: duration,
      within: tolerance,
      atLeast: expectation.minDuration,
      atMost: expectation.maxDuration,
    }),
    ...stream("a picture", expectation.hasVideo, file.videoStreams),
    ...stream("sound", expectation.hasAudio, file.audioStreams),
    ...pictureSide("a width", file, file.widthPixels, expectation.width, expectation.minWidth),
    ...pictureSide("a height", file, file.heightPixels, expectation.height, expectation.minHeight),
    ...between("a bitrate", "kbps", file.bitrateKbps, { atLeast: expectation.minBitrate }),
    ...between("a file", "bytes", file.sizeBytes, {
      atLeast: expectation.minFileSize,
      atMost: expectation.maxFileSize,
    }),
  ];
  const differences = judged.flatMap(({ differs }) => differs ?? []);
  const untold = judged.flatMap(({ because }) => because ?? []);
  if (differences.length > 0) return { kind: "unmet", differences };
  return untold.length > 0 ? { kind: "untold", because: untold.join(", ") } : { kind: "met" };
}

interface Judged {
  readonly differs?: string;
  /** Why it could not be told. */
  readonly because?: string;
}

interface Bounds {
  readonly exactly?: number | undefined;
  /** How far it may be off. @default 0 */
  readonly within?: number;
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
}

function between(what: string, unit: string, told: MediaNumber | undefined, bounds: Bounds): Judged[] {
  const { exactly, within = 0, atLeast, atMost } = bounds;
  const judge = (
    bound: number | undefined,
    words: (value: number) => string,
    holds: (film: number, value: number) => boolean,
  ): Judged[] => {
    if (bound === undefined) return [];
    const expected = `expected ${what} ${words(bound)}`;
    if (told === undefined) return [{ because: `${expected}, and ICE does not tell the film's` }];
    if (told === "unreadable")
      return [{ because: `${expected}, and what ICE tells of the film's can't be read` }];
    return holds(told, bound) ? [] : [{ differs: `${expected}, the film has ${rounded(told)} ${unit}` }];
  };
  const margin = within > 0 ? ` (within ${within} ${unit})` : "";
  return [
    ...judge(
      exactly,
      (value) => `of ${value} ${unit}${margin}`,
      (film, value) => Math.abs(film - value) <= within + roundingSlack,
    ),
    ...judge(
      atLeast,
      (value) => `of at least ${value} ${unit}`,
      (film, value) => film >= value,
    ),
    ...judge(
      atMost,
      (value) => `of at most ${value} ${unit}`,
      (film, value) => film <= value,
    ),
  ];
}

/** 42.5 - 42 is a little more than a tolerance of 0.5 in binary. */
const roundingSlack = 1e-9;

function pictureSide(
  what: string,
  { videoStreams }: MediaFile,
  told: MediaNumber | undefined,
  exactly: number | undefined,
  atLeast: number | undefined,
): Judged[] {
  if (videoStreams !== 0) return between(what, "pixels", told, { exactly, atLeast });
  const wanted = exactly === undefined ? atLeast && `at least ${atLeast}` : exactly;
  return wanted === undefined
    ? []
    : [{ differs: `expected ${what} of ${wanted} pixels, the film has no picture` }];
}

function stream(what: string, expected: boolean | undefined, streams: number | undefined): Judged[] {
  if (expected === undefined) return [];
  const words = expected ? what : `no ${what.replace(/^a /u, "")}`;
  if (streams === undefined)
    return [{ because: `expected ${words}, and ICE does not tell the film's streams` }];
  if (expected === streams > 0) return [];
  return [{ differs: `expected ${words}, the film has ${expected ? "none" : "it"}` }];
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
