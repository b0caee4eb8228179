import { type LaidClip, type LaidTrack } from "../layout/timelineLayout";

/** A track as a horizontal lane. Clips that lie over one another without a transition get rows of their own. */
export interface Lane {
  readonly track: LaidTrack;
  readonly name: string;
  readonly clips: readonly PlacedClip[];
  readonly rowCount: number;
  /** How many places it needs where the time isn't known. */
  readonly slotCount: number;
}

export interface PlacedClip {
  readonly clip: LaidClip;
  /** Its place among the clips of the track. */
  readonly index: number;
  readonly row: number;
  /** Undefined where it can't be told. */
  readonly startSeconds: number | undefined;
  readonly endSeconds: number | undefined;
  /** Its place among those whose time isn't known; a clip whose end alone isn't known reaches into the place. */
  readonly slot: number | undefined;
  /** How long the clip before it in its row overlaps it, and it the one after. */
  readonly overlapBefore: number;
  readonly overlapAfter: number;
}

/** The lanes from top to bottom: what covers the others first, then effects, then sound. */
export function arrangeLanes(tracks: readonly LaidTrack[]): readonly Lane[] {
  const shown = tracks.filter(({ clips }) => clips.length > 0);
  const isBelow = ({ kind }: LaidTrack) => kind === "AudioTracks" || kind === "EffectTracks";
  const pictures = shown.filter((track) => !isBelow(track)).reverse();
  const rest = shown.filter(isBelow);
  return [...pictures, ...rest].map((track) => arrangeLane(track, laneName(track, tracks)));
}

interface Row {
  endSeconds: number;
  last: Placing;
}

type Placing = { -readonly [Key in keyof PlacedClip]: PlacedClip[Key] };

function arrangeLane(track: LaidTrack, name: string): Lane {
  const rows: Row[] = [];
  const placed: Placing[] = [];
  track.clips.forEach((clip, index) => {
    const previous = placed[index - 1];
    const placing = placeClip(clip, index, previous, rows);
    placed.push(placing);
  });
  const slotCount = Math.max(0, ...placed.map(({ slot }) => (slot === undefined ? 0 : slot + 1)));
  return { track, name, clips: placed, rowCount: Math.max(1, rows.length), slotCount };
}

function placeClip(clip: LaidClip, index: number, previous: Placing | undefined, rows: Row[]): Placing {
  const startSeconds = moment(clip.startSeconds);
  const endSeconds = startSeconds === undefined ? undefined : endOf(clip, startSeconds);
  const placing: Placing = {
    ...{ clip, index, startSeconds, endSeconds, row: 0, slot: undefined, overlapBefore: 0, overlapAfter: 0 },
  };
  if (startSeconds === undefined) {
    placing.row = previous?.row ?? 0;
    placing.slot = (previous?.slot ?? -1) + 1;
    rows[placing.row] = { endSeconds: Number.POSITIVE_INFINITY, last: placing };
    return placing;
  }
  if (endSeconds === undefined) placing.slot = 0;
  placing.row = freeRow(startSeconds, previous, rows);
  const before = rows[placing.row];
  const overlap = before === undefined ? 0 : before.endSeconds - startSeconds;
  if (before !== undefined && overlap > EPSILON_SECONDS) {
    before.last.overlapAfter = overlap;
    placing.overlapBefore = overlap;
  }
  rows[placing.row] = { endSeconds: endSeconds ?? Number.POSITIVE_INFINITY, last: placing };
  return placing;
}

function freeRow(startSeconds: number, previous: Placing | undefined, rows: readonly Row[]): number {
  const free = rows.findIndex(({ endSeconds, last }) => {
    const transition = last === previous ? (last.clip.transition?.seconds ?? 0) : 0;
    return endSeconds <= startSeconds + transition + EPSILON_SECONDS;
  });
  return free < 0 ? rows.length : free;
}

function endOf(clip: LaidClip, startSeconds: number): number | undefined {
  const end = moment(clip.endSeconds);
  return end === undefined ? undefined : Math.max(startSeconds, end);
}

function moment(seconds: number | undefined): number | undefined {
  return seconds === undefined || !Number.isFinite(seconds) ? undefined : Math.max(0, seconds);
}

/** Numbered as the timeline numbers them, from 0, where there are several of a kind. */
function laneName({ kind, index }: LaidTrack, all: readonly LaidTrack[]): string {
  const isOnly = all.filter((track) => track.kind === kind).length === 1;
  return isOnly ? LANE_NAMES[kind] : `${LANE_NAMES[kind]} ${index}`;
}

const LANE_NAMES: Readonly<Record<LaidTrack["kind"], string>> = {
  VideoTracks: "Video",
  ImageTracks: "Images",
  SubtitleTracks: "Titles",
  EffectTracks: "Effects",
  AudioTracks: "Sound",
};

const EPSILON_SECONDS = 0.001;
