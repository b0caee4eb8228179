import type { Plane, Sound } from "./edit";

/** The clips of a nest that has a level of its own. */
export const withNestSound = (plane: Plane, level: Sound): Plane => ({
  ...plane,
  clips: plane.clips.map((clip) =>
    clip.kind === "title" ? clip : { ...clip, sound: scaledSound(clip.sound, level) },
  ),
});

/** A sound inside a nest that has a level of its own. */
export function scaledSound(inner: Sound, outer: Sound): Sound {
  if (inner.silent || outer.silent) return { silent: true, gain: 1 };
  return {
    ...inner,
    gain: inner.gain * outer.gain,
    ...(outer.fadeIn !== undefined && { fadeIn: outer.fadeIn }),
    ...(outer.fadeOut !== undefined && { fadeOut: outer.fadeOut }),
  };
}
