import { type Fraction, isLess, isMore, plus } from "../time/fraction";
import { type MediaClip, type Plane, silence, type Sound } from "./edit";
import type { Place, Warnings } from "./warnings";

/** Where a nest stands in the film. */
export type NestPlace = Place & { readonly at: Fraction; readonly until: Fraction };

/** The clips of a nest that has a level of its own. Its fades are at its ends, not in each of its clips. */
export function withNestSound(plane: Plane, level: Sound, place: NestPlace, warnings: Warnings): Plane {
  return {
    ...plane,
    clips: plane.clips.map((clip) =>
      clip.kind === "title"
        ? clip
        : { ...clip, sound: scaledSound(clip.sound, levelAt(clip, level, place, warnings)) },
    ),
  };
}

/** What a clip has of its nest's level: the fade in, if it begins with the nest; the fade out, if it ends with it. */
function levelAt(clip: MediaClip, level: Sound, place: NestPlace, warnings: Warnings): Sound {
  const { fadeIn, fadeOut, ...plain } = level;
  if (level.silent || (fadeIn === undefined && fadeOut === undefined)) return level;
  const [begins, ends] = [!isMore(clip.from, place.at), !isLess(clip.to, place.until)];
  const isInFadeIn = fadeIn !== undefined && !begins && isLess(clip.from, plus(place.at, fadeIn));
  const isInFadeOut = fadeOut !== undefined && !ends && isMore(plus(clip.to, fadeOut), place.until);
  if ((isInFadeIn || isInFadeOut) && !clip.sound.silent && clip.kind !== "image")
    warnings.add(
      "fade",
      { ...place, at: clip.from, until: clip.to },
      `its fade goes over a cut inside it: ${JSON.stringify(clip.name)}, which does not reach its end, has no part of it.`,
    );
  return {
    ...plain,
    ...(begins && fadeIn !== undefined && { fadeIn }),
    ...(ends && fadeOut !== undefined && { fadeOut }),
  };
}

/** A sound inside a nest that has a level of its own. */
export function scaledSound(inner: Sound, outer: Sound): Sound {
  if (inner.silent || outer.silent) return silence;
  return {
    ...inner,
    gain: inner.gain * outer.gain,
    ...(outer.fadeIn !== undefined && { fadeIn: outer.fadeIn }),
    ...(outer.fadeOut !== undefined && { fadeOut: outer.fadeOut }),
  };
}
