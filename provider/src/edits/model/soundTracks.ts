import { type Clip, type MediaClip, type Plane, silence } from "./edit";
import { type Fraction, isSame, toNumber } from "../time/fraction";
import type { Warnings } from "./warnings";

/** The pictures of an edit whose sound lies on tracks of its own: what is heard is there. */
export function silencePictures(planes: readonly Plane[]): Plane[] {
  return planes.map((plane) =>
    plane.kind === "sound" ? plane : { ...plane, clips: plane.clips.map(silenced) },
  );
}

export const silenced = (clip: Clip): Clip => (clip.kind === "title" ? clip : { ...clip, sound: silence });

/** Left and right of one sound, or two channels of one file, are the same sound: it is kept once, where it is first heard. */
export function withoutTwins<T extends Plane>(planes: readonly T[], warnings: Warnings): T[] {
  const heard = firstHeard(planes);
  return planes.map((plane) => {
    if (plane.kind !== "sound") return plane;
    const clips = plane.clips.filter((clip) => {
      if (clip.kind === "title") return true;
      const twin = heard.get(keyOf(clip));
      if (twin === undefined || twin.plane === plane) return true;
      if (!isAsLoud(twin.clip, clip))
        warnings.add(
          "level",
          { track: plane.name, clip: clip.name, at: clip.from, until: clip.to },
          `its channels have different levels; the film takes the first one's${clip.sound.silent ? " that is heard" : ""}.`,
        );
      return false;
    });
    return { ...plane, clips };
  });
}

interface Heard {
  readonly plane: Plane;
  readonly clip: MediaClip;
}

/** Each sound as it is first heard; one that is silent everywhere, as it first stands. */
function firstHeard(planes: readonly Plane[]): ReadonlyMap<string, Heard> {
  const heard = new Map<string, Heard>();
  for (const plane of planes) {
    if (plane.kind !== "sound") continue;
    for (const clip of plane.clips) {
      if (clip.kind === "title") continue;
      const key = keyOf(clip);
      const known = heard.get(key);
      if (known === undefined || (known.clip.sound.silent && !clip.sound.silent))
        heard.set(key, { plane, clip });
    }
  }
  return heard;
}

function keyOf({ material, from, to, in: start, speed }: MediaClip): string {
  const name = material.path ?? material.name;
  return [name, ...[from, to, start, speed].map(textOf)].join("\n");
}

const textOf = (time: Fraction) => toNumber(time).toFixed(4);

function isAsLoud({ sound: a }: MediaClip, { sound: b }: MediaClip): boolean {
  const same = (one: Fraction | undefined, other: Fraction | undefined) =>
    one === undefined || other === undefined ? one === other : isSame(one, other);
  if (a.silent || b.silent) return a.silent === b.silent;
  return Math.abs(a.gain - b.gain) < 0.001 && same(a.fadeIn, b.fadeIn) && same(a.fadeOut, b.fadeOut);
}
