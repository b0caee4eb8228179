import { type Lane } from "./arrangeLanes";
import { niceStep } from "./niceStep";

/** A stretch of the film that is drawn side by side. A film of many clips is written like music: in several lines. */
export interface Strip {
  readonly fromSeconds: number;
  readonly toSeconds: number;
  /** How many pixels the time takes. */
  readonly timeWidth: number;
  /** The part after it of which nobody knows the time: so many places side by side. */
  readonly unknown: { readonly width: number; readonly slotCount: number } | undefined;
  /** Whether the time ends with it. */
  readonly endsTime: boolean;
}

/** Divides the film so that its clips stay wide enough to be told apart. */
export function cutStrips(
  lanes: readonly Lane[],
  durationSeconds: number | undefined,
  plotWidth: number,
): readonly Strip[] {
  const seconds = durationSeconds ?? lastKnownSecond(lanes);
  const slotCount = slotsNeeded(lanes, durationSeconds);
  const lineSeconds = secondsOfLine(lanes, seconds, plotWidth);
  if (lineSeconds >= seconds) return [oneStrip(seconds, slotCount, plotWidth)];
  const count = Math.ceil(seconds / lineSeconds - 1e-9);
  const strips: Strip[] = Array.from({ length: count }, (_, line) => {
    const fromSeconds = line * lineSeconds;
    const toSeconds = Math.min(seconds, fromSeconds + lineSeconds);
    const timeWidth = (plotWidth * (toSeconds - fromSeconds)) / lineSeconds;
    return { fromSeconds, toSeconds, timeWidth, unknown: undefined, endsTime: line === count - 1 };
  });
  if (slotCount === 0) return strips;
  const unknown = { width: plotWidth, slotCount };
  return [...strips, { fromSeconds: seconds, toSeconds: seconds, timeWidth: 0, unknown, endsTime: true }];
}

function oneStrip(seconds: number, slotCount: number, plotWidth: number): Strip {
  const share = slotCount === 0 ? 0 : seconds === 0 ? 1 : Math.min(0.6, 0.14 + slotCount * 0.06);
  const timeWidth = plotWidth * (1 - share);
  const unknown = share === 0 ? undefined : { width: plotWidth - timeWidth, slotCount };
  return { fromSeconds: 0, toSeconds: seconds, timeWidth, unknown, endsTime: true };
}

function lastKnownSecond(lanes: readonly Lane[]): number {
  const moments = lanes.flatMap(({ clips }) =>
    clips.map((clip) => clip.endSeconds ?? clip.startSeconds ?? 0),
  );
  return moments.reduce((latest, moment) => Math.max(latest, moment), 0);
}

/** Where the film's length is known, a clip of unknown length alone needs none: it ends with the film at the latest. */
function slotsNeeded(lanes: readonly Lane[], durationSeconds: number | undefined): number {
  const most = lanes.reduce((count, lane) => Math.max(count, lane.slotCount), 0);
  const hasUnknownStart = lanes.some(({ clips }) => clips.some((clip) => clip.startSeconds === undefined));
  return durationSeconds === undefined ? Math.max(1, most) : hasUnknownStart ? most : 0;
}

/** So that the middle one of the clips of the busiest lane is as wide as it should be, and the lines about as long as one another. */
function secondsOfLine(lanes: readonly Lane[], seconds: number, plotWidth: number): number {
  const lengths = lanes
    .map(knownLengths)
    .reduce((busiest, lane) => (lane.length > busiest.length ? lane : busiest), [])
    .sort((a, b) => a - b);
  const middle = lengths[Math.floor(lengths.length / 2)];
  if (middle === undefined || lengths.length < FEWEST_CLIPS_TO_CUT) return seconds;
  const wanted = (plotWidth / CLIP_WIDTH) * middle;
  const lines = Math.min(MOST_LINES, Math.max(1, Math.ceil(seconds / wanted - 0.2)));
  const unit = niceStep(seconds / lines / 20);
  return lines === 1 ? seconds : Math.ceil(seconds / lines / unit) * unit;
}

function knownLengths({ clips }: Lane): number[] {
  return clips.flatMap(({ startSeconds, endSeconds }) =>
    startSeconds === undefined || endSeconds === undefined || endSeconds <= startSeconds
      ? []
      : [endSeconds - startSeconds],
  );
}

const FEWEST_CLIPS_TO_CUT = 24;
/** Pixels: enough for a boundary, and for a few letters in most. */
const CLIP_WIDTH = 42;
const MOST_LINES = 12;
