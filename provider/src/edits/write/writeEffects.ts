import type { Effect } from "../../timeline/types/effects/effect";
import { type Edges, type Join, type Look, type MediaClip, type Plane, plainSound } from "../model/edit";
import { quoted } from "../model/unreadableEdit";
import type { Warnings } from "../model/warnings";
import { isMore, minus, zero } from "../time/fraction";
import { seconds, tidy } from "./seconds";
import { transitionKind } from "./transitionKinds";

/** ICE's loudest. */
const mostGain = 10;

/** What is done to a clip's sound. */
export function soundEffects(clip: MediaClip, plane: Plane, warnings: Warnings): Effect[] {
  const { silent, gain, fadeIn, fadeOut, curve = "tri" } = clip.sound;
  if (clip.sound === plainSound) return [];
  if (silent) return [{ Type: "Volume", Gain: 0 }];
  if (gain > mostGain)
    warnings.add(
      "level",
      { track: plane.name, clip: clip.name, at: clip.from, until: clip.to },
      `its sound is to be ${String(tidy(gain))} times as loud; ICE's most is ${String(mostGain)}.`,
    );
  const level = tidy(Math.min(gain, mostGain));
  const volume: Effect[] = level === 1 ? [] : [{ Type: "Volume", Gain: level }];
  const fades = (
    [
      ["In", fadeIn],
      ["Out", fadeOut],
    ] as const
  ).flatMap(([SubType, length]): Effect[] =>
    length === undefined || !isMore(length, zero)
      ? []
      : [{ Type: "AFade", SubType, Duration: seconds(length), Curve: curve }],
  );
  return [...volume, ...fades];
}

/** What is done to a clip's picture. @param crop what of it is not seen */
export function lookEffects({ rotate = 0, flip = [] }: Look, crop: Edges | undefined): Effect[] {
  if (crop === undefined && rotate === 0 && flip.length === 0) return [];
  const cut: Effect[] =
    crop === undefined
      ? []
      : [
          {
            Type: "Crop",
            X: tidy(crop.left),
            Y: tidy(crop.top),
            Width: tidy(1 - crop.left - crop.right),
            Height: tidy(1 - crop.top - crop.bottom),
          },
        ];
  const turned: Effect[] =
    rotate % 360 === 0 ? [] : [{ Type: "Rotate", Degree: tidy(((rotate % 360) + 360) % 360) }];
  return [...cut, ...flip.map((Direction): Effect => ({ Type: "Flip", Direction })), ...turned];
}

/** The transition into the next clip, as an effect of the one before. */
export function transitionEffect(join: Join, plane: Plane, before: MediaClip, warnings: Warnings): Effect {
  const drawn = transitionKind(join);
  const place = { track: plane.name, clip: before.name, at: join.from, until: join.to };
  if (drawn === undefined)
    warnings.add("transition", place, `ICE has no transition like ${quoted(join.name)}: it fades over.`);
  else if (!drawn.isExact)
    warnings.add(
      "transition",
      place,
      `the transition ${quoted(join.name)} is drawn as ICE's "${drawn.subType}", its nearest.`,
    );
  if (join.isCutOff === true)
    warnings.add(
      "transition",
      place,
      `the transition ${quoted(join.name)} is cut by the edge of its sequence: all of it is drawn in what is left.`,
    );
  return {
    Type: "Transition",
    SubType: drawn?.subType ?? "fade",
    Duration: seconds(minus(join.to, join.from)),
  };
}
