import { type Fields, isUnknownText, textAt } from "../layout/fields";
import type { WrittenTrack } from "../layout/readTracks";
import type { CheckContext } from "./checkContext";
import { checkEffectPlace } from "./checkEffectPlace";
import { checkEffect } from "./checkEffects";
import { type Finding, finding } from "./finding";

/** The items of a track of effects. */
export function checkEffectTrack(track: WrittenTrack, context: CheckContext): Finding[] {
  const items = track.clips.filter(({ isTold }) => isTold);
  const types = [...new Set(items.map(({ fields }) => typeOf(fields)).filter((type) => type !== undefined))];
  return [
    ...(types.length > 1
      ? [finding("one effect kind a track", track.path, "must hold effects of one Type", { value: types })]
      : []),
    ...items.flatMap(({ path, fields }) => [
      ...checkEffect(path, fields, context),
      ...checkEffectPlace(path, fields, "EffectTracks", undefined),
      ...checkMask(path, fields),
    ]),
  ];
}

/** A mask cuts a shape out of the picture that it is put on. */
function checkMask(path: string, item: Fields): Finding[] {
  if (textAt(item, "SubType")?.toLowerCase().startsWith("mask_") !== true) return [];
  return [finding("no effect", `${path}.SubType`, "is a mask, which belongs to a clip")];
}

function typeOf({ Type }: Fields): string | undefined {
  return typeof Type === "string" && !isUnknownText(Type) ? Type : undefined;
}
