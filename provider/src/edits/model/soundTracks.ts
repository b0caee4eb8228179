import type { Clip, MediaClip, Plane } from "./edit";
import { type Fraction, isSame, toNumber } from "../time/fraction";
import type { Warnings } from "./warnings";

/** The pictures of an edit whose sound lies on tracks of its own: what is heard is there. */
export function silencePictures(planes: readonly Plane[]): Plane[] {
  return planes.map((plane) =>
    plane.kind === "sound" ? plane : { ...plane, clips: plane.clips.map(silenced) },
  );
}

const silenced = (clip: Clip): Clip =>
  clip.kind === "title" ? clip : { ...clip, sound: { silent: true, gain: 1 } };

/** Left and right of one sound, or two channels of one file, are the same sound: it is kept once. */
export function withoutTwins<T extends Plane>(planes: readonly T[], warnings: Warnings): T[] {
  const heard = new Map<string, MediaClip>();
  return planes.map((plane) => {
    if (plane.kind !== "sound") return plane;
    const own: [string, MediaClip][] = [];
    const clips = plane.clips.filter((clip) => {
      if (clip.kind === "title") return true;
      const key = keyOf(clip);
      const twin = heard.get(key);
      if (twin === undefined) own.push([key, clip]);
      else if (!isAsLoud(twin, clip))
        warnings.add(
          "level",
          { track: plane.name, clip: clip.name, at: clip.from, until: clip.to },
          "its channels have different levels; the film takes the first one's.",
        );
      return twin === undefined;
    });
    for (const [key, clip] of own) heard.set(key, clip);
    return { ...plane, clips };
  });
}

function keyOf({ material, from, to, in: start, speed }: MediaClip): string {
  const name = material.path ?? material.name;
  return [name, ...[from, to, start, speed].map(textOf)].join("\n");
}

const textOf = (time: Fraction) => toNumber(time).toFixed(4);

function isAsLoud({ sound: a }: MediaClip, { sound: b }: MediaClip): boolean {
  const same = (one: Fraction | undefined, other: Fraction | undefined) =>
    one === undefined || other === undefined ? one === other : isSame(one, other);
  return Math.abs(a.gain - b.gain) < 0.001 && same(a.fadeIn, b.fadeIn) && same(a.fadeOut, b.fadeOut);
}
