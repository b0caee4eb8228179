import type { JsonObject } from "../../base/json";
import type { Keyframe } from "../model/keyframes";
import { microseconds, numberAt, numbersIn, objectsAt, textAt } from "./draftJson";

/** The moving values of a segment by their kind, such as KFTypeVolume. One value that never changes does not move. */
export function keyframesOf(segment: JsonObject): ReadonlyMap<string, readonly Keyframe[]> {
  const found = objectsAt(segment, "common_keyframes").map((list): [string, readonly Keyframe[]] => [
    textAt(list, "property_type") ?? "value",
    objectsAt(list, "keyframe_list").flatMap((keyframe) => {
      const [value] = numbersIn(keyframe["values"]);
      return value === undefined ? [] : [{ at: microseconds(numberAt(keyframe, "time_offset") ?? 0), value }];
    }),
  ]);
  return new Map(found.filter(([, keyframes]) => keyframes.length > 0));
}

export const movesIn = (keyframes: readonly Keyframe[]): boolean =>
  new Set(keyframes.map(({ value }) => value)).size > 1;
