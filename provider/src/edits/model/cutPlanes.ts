import { type Fraction, isLess, isMore, least, minus, most, over, plus, times, zero } from "../time/fraction";
import { type Clip, type Join, type Plane, silence, type Sound } from "./edit";
import { trimHead } from "./moveEdge";

/** A part of a nest, and where it stands in the film around it. */
export interface Window {
  /** Seconds of the nest. */
  readonly innerFrom: Fraction;
  /** Seconds of the film. */
  readonly from: Fraction;
  readonly to: Fraction;
  /** Seconds of the nest for a second of the film; 0 stands still. */
  readonly speed: Fraction;
  /** How high the nest lies. */
  readonly order?: readonly number[];
  /** The track that it lies on. */
  readonly name?: string;
}

/** The moment of the film at which a moment of the nest is seen. */
const toOuter =
  ({ innerFrom, from, speed }: Window) =>
  (at: Fraction): Fraction =>
    isMore(speed, zero) ? plus(from, over(minus(at, innerFrom), speed)) : from;

/** When in the film something of the nest is seen. @returns undefined where it never is */
export function seenThrough(
  window: Window,
  at: Fraction,
  until: Fraction,
): { readonly at: Fraction; readonly until: Fraction } | undefined {
  const { innerFrom, from, to, speed } = window;
  if (!isMore(speed, zero))
    return isMore(at, innerFrom) || isLess(until, innerFrom) ? undefined : { at: from, until: to };
  const [begins, ends] = [at, until].map(toOuter(window));
  if (begins === undefined || ends === undefined || !isLess(begins, to)) return undefined;
  if (isLess(begins, from) && !isMore(ends, from)) return undefined;
  return { at: most(begins, from), until: least(ends, to) };
}

/** The planes of a nest as planes of the film around it: moved, and cut to its part of the film. */
export function cutPlanes(planes: readonly Plane[], window: Window): Plane[] {
  if (!isMore(window.speed, zero)) return stillPlanes(planes, window);
  const move = toOuter(window);
  return planes.map((plane) => ({
    kind: plane.kind,
    name: nameInside(plane.name, window.name),
    order: [...(window.order ?? []), ...plane.order],
    clips: plane.clips.flatMap((clip) => cutClip(placed(clip, move, window.speed), window)),
    joins: plane.joins.flatMap((join) => cutJoin(join, move, window)),
    ...(plane.end !== undefined && { end: least(move(plane.end), window.to) }),
  }));
}

/** A nest that stands still: what is seen of it at that moment stands, and nothing is heard. */
function stillPlanes(planes: readonly Plane[], { innerFrom, from, to, order = [], name }: Window): Plane[] {
  return planes
    .filter(({ kind }) => kind === "picture")
    .map((plane) => ({
      ...plane,
      name: nameInside(plane.name, name),
      order: [...order, ...plane.order],
      clips: plane.clips
        .filter((clip) => !isMore(clip.from, innerFrom) && isMore(clip.to, innerFrom))
        .map((clip): Clip => {
          if (clip.kind === "title") return { ...clip, from, to };
          return { ...trimHead(clip, innerFrom), from, to, speed: zero, sound: silence };
        }),
      joins: [],
      ...(plane.end !== undefined && { end: to }),
    }));
}

const nameInside = (inner: string, outer: string | undefined): string =>
  outer === undefined || inner === outer ? inner : `${outer}/${inner}`;

function placed(clip: Clip, move: (at: Fraction) => Fraction, speed: Fraction): Clip {
  const place = { from: move(clip.from), to: move(clip.to) };
  if (clip.kind === "title") return { ...clip, ...place };
  const { fadeIn, fadeOut } = clip.sound;
  return {
    ...clip,
    ...place,
    speed: times(clip.speed, speed),
    sound: {
      ...clip.sound,
      ...(fadeIn !== undefined && { fadeIn: over(fadeIn, speed) }),
      ...(fadeOut !== undefined && { fadeOut: over(fadeOut, speed) }),
    },
  };
}

/** What can be seen of a clip through the window. How much was cut is how much a transition may have back. */
function cutClip(clip: Clip, { from, to }: Window): Clip[] {
  if (!isLess(clip.from, to) || !isMore(clip.to, from)) return [];
  const before = most(zero, minus(from, clip.from));
  const after = most(zero, minus(clip.to, to));
  if (clip.kind === "title") return [{ ...clip, from: most(clip.from, from), to: least(clip.to, to) }];
  const sound = cutSound(clip.sound, before, after);
  const cut = { ...trimHead(clip, most(clip.from, from)), to: least(clip.to, to), sound };
  return [cut.kind === "image" ? cut : { ...cut, room: { before, after } }];
}

/** What is left of its fades. */
function cutSound(sound: Sound, before: Fraction, after: Fraction): Sound {
  if (sound.fadeIn === undefined && sound.fadeOut === undefined) return sound;
  const { fadeIn, fadeOut, ...plain } = sound;
  return {
    ...plain,
    ...(fadeIn !== undefined && isMore(fadeIn, before) && { fadeIn: minus(fadeIn, before) }),
    ...(fadeOut !== undefined && isMore(fadeOut, after) && { fadeOut: minus(fadeOut, after) }),
  };
}

function cutJoin(join: Join, move: (at: Fraction) => Fraction, window: Window): Join[] {
  const whole = { from: move(join.from), to: move(join.to) };
  const [from, to] = [most(whole.from, window.from), least(whole.to, window.to)];
  const cut = most(from, least(to, move(join.cut)));
  const isCutOff = isLess(whole.from, from) || isLess(to, whole.to);
  return isLess(from, to) ? [{ ...join, from, to, cut, isInner: true, ...(isCutOff && { isCutOff }) }] : [];
}
