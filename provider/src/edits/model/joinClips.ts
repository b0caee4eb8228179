import {
  type Fraction,
  fraction,
  isLess,
  isMore,
  isSame,
  least,
  minus,
  most,
  plus,
  toNumber,
  absolute,
  compare,
  zero,
} from "../time/fraction";
import type { Clip, Join, MediaClip, Plane } from "./edit";
import { fadeAt } from "./fadeAt";
import { earliest, firstFrom, latest, trimHead } from "./moveEdge";
import { quoted } from "./unreadableEdit";
import type { Warnings } from "./warnings";

/** A plane whose clips reach to the far ends of their transitions, so that they overlap as ICE wants it. */
export interface JoinedPlane extends Plane {
  /** The transitions by the clip that they lead to. */
  readonly entries: ReadonlyMap<Clip, Join>;
}

/** Shorter than this nothing can be seen of a transition. */
const shortest = fraction(1, 100);

/**
 * Lets the clips on both sides of each transition reach to its far end. Where the file of one is too short for that, the
 * transition is shortened; where there is a clip on one side only, it is a fade, which ICE has for sound alone.
 */
export function joinClips(plane: Plane, warnings: Warnings): JoinedPlane {
  const clips = withoutSlits(
    plane.clips
      .filter((clip): clip is MediaClip => clip.kind !== "title")
      .sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to)),
  );
  const entered = new Map<number, Join>();
  const joins = [...plane.joins].sort((a, b) => compare(a.from, b.from));
  for (const join of joins) {
    const at = indexOfEntry(clips, join);
    if (at === undefined) fadeAt(plane, clips, join, warnings);
    else joinAt(plane, clips, at, join, entered, warnings);
  }
  const entries = new Map<Clip, Join>();
  for (const [at, join] of entered) {
    const clip = clips[at];
    if (clip !== undefined) entries.set(clip, join);
  }
  return {
    ...plane,
    clips: [...clips, ...plane.clips.filter(({ kind }) => kind === "title")],
    joins: [...entries.values()],
    entries,
  };
}

/** Less than a third of the shortest frame: what lies between two clips then is what their times were rounded by. */
const slit = fraction(1, 500);

/** Clips that all but meet do meet: a slit could be a black frame, and a transition finds no cut in it. */
function withoutSlits(clips: MediaClip[]): MediaClip[] {
  return clips.map((clip, at) => {
    const after = clips[at + 1]?.from;
    if (after === undefined || isSame(clip.to, after) || !isLess(clip.from, after)) return clip;
    return isLess(absolute(minus(after, clip.to)), slit) ? { ...clip, to: after } : clip;
  });
}

/** The clip that a transition leads to: the one whose cut to the clip before lies nearest to the transition's own. */
function indexOfEntry(clips: readonly MediaClip[], join: Join): number | undefined {
  let best: { at: number; distance: Fraction } | undefined;
  for (let at = Math.max(1, firstFrom(clips, join.from)); at < clips.length; at++) {
    const [before, after] = [clips[at - 1], clips[at]];
    if (before === undefined || after === undefined || isMore(after.from, join.to)) break;
    const meet =
      !isLess(before.to, after.from) && !isMore(before.to, join.to) && !isLess(before.to, join.from);
    if (!meet) continue;
    const overlaps = isMore(before.to, after.from);
    const distance = overlaps ? zero : absolute(minus(after.from, join.cut));
    if (best === undefined || isLess(distance, best.distance)) best = { at, distance };
  }
  return best?.at;
}

function joinAt(
  plane: Plane,
  clips: MediaClip[],
  at: number,
  join: Join,
  entered: Map<number, Join>,
  warnings: Warnings,
): void {
  const [before, after] = [clips[at - 1], clips[at]];
  if (before === undefined || after === undefined) return;
  const place = { track: plane.name, clip: before.name, at: join.from, until: join.to };
  const asked = minus(join.to, join.from);
  const isAlike = plane.kind === "sound" || isSameLook(before, after);
  const window = windowOf(join, before, after, entered.get(at - 1)?.to);
  const length = minus(window.to, window.from);
  if (!isAlike || isLess(length, shortest)) {
    clips[at - 1] = { ...before, to: least(before.to, most(before.from, join.cut)) };
    clips[at] = isLess(after.from, join.cut) ? trimHead(after, join.cut) : after;
    if (!isAlike)
      warnings.add(
        "transition",
        place,
        `the transition ${quoted(join.name)} joins clips of different place or size, which ICE can't: it is a cut.`,
      );
    else if (isMore(asked, zero))
      warnings.add(
        "handles",
        place,
        `the files have no picture or sound beyond the cut for the transition ${quoted(join.name)}: it is a cut.`,
      );
    return;
  }
  if (isLess(plus(length, shortest), asked))
    warnings.add(
      "handles",
      place,
      `the transition ${quoted(join.name)} lasts ${toNumber(asked).toFixed(2)} s, but the clips have less beyond the cut: it lasts ${toNumber(length).toFixed(2)} s.`,
    );
  clips[at - 1] = { ...before, to: window.to };
  clips[at] = trimHead(after, window.from);
  if (plane.kind === "sound") {
    crossfade(clips, at, length, /\+3\s*dB|constant power|equal power/iu.test(join.name));
    return;
  }
  entered.set(at, { ...join, from: window.from, to: window.to });
}

/** The part of a transition that both files have pictures for. */
function windowOf(
  join: Join,
  before: MediaClip,
  after: MediaClip,
  busyUntil: Fraction | undefined,
): { from: Fraction; to: Fraction } {
  const first = most(earliest(after), before.from);
  const from = busyUntil === undefined ? first : most(first, busyUntil);
  const last = least(latest(before), after.to);
  if (join.movable !== true) return { from: most(join.from, from), to: least(join.to, last) };
  const late = isLess(join.from, from) ? minus(from, join.from) : zero;
  const early = isMore(join.to, last) ? minus(join.to, last) : zero;
  const shift = minus(late, early);
  const moved = { from: plus(join.from, shift), to: plus(join.to, shift) };
  return { from: least(most(moved.from, from), join.cut), to: most(least(moved.to, last), join.cut) };
}

function crossfade(clips: MediaClip[], at: number, seconds: Fraction, isEqualPower: boolean): void {
  const [before, after] = [clips[at - 1], clips[at]];
  if (before === undefined || after === undefined) return;
  const curve = isEqualPower ? { curve: "qsin" as const } : {};
  clips[at - 1] = { ...before, sound: { ...before.sound, fadeOut: seconds, ...curve } };
  clips[at] = { ...after, sound: { ...after.sound, fadeIn: seconds, ...curve } };
}

/** ICE draws transitions between clips of one box only. */
function isSameLook({ look: a }: MediaClip, { look: b }: MediaClip): boolean {
  const same = (one: number | undefined, other: number | undefined, usual: number) =>
    Math.abs((one ?? usual) - (other ?? usual)) < 0.002;
  return (
    same(a.box?.x, b.box?.x, 0) &&
    same(a.box?.y, b.box?.y, 0) &&
    same(a.box?.width, b.box?.width, 1) &&
    same(a.box?.height, b.box?.height, 1) &&
    same(a.rotate, b.rotate, 0)
  );
}
