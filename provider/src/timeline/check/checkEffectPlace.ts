import { isFields } from "../layout/fields";
import { transitionTypes } from "../layout/transitionOf";
import type { TrackKind } from "../layout/timelineLayout";
import { effectTypes } from "./fields/effectFields";
import { type Finding, finding } from "./finding";

const ofSound: readonly unknown[] = ["Volume", "AFade", "ADenoise", "ALoudNorm", "AI_ASR"];
const ofTracks: readonly unknown[] = ["VFX", "Filter", "AEqualize"];

/** Whether an effect does something where it stands: on a clip of such a track, or as an item of an effect track. */
export function checkEffectPlace(
  path: string,
  effect: unknown,
  track: TrackKind,
  clipType: unknown,
): Finding[] {
  const type = isFields(effect) ? effect["Type"] : undefined;
  const known: readonly unknown[] = effectTypes;
  const why = known.includes(type) ? whyNot(type, track, clipType) : undefined;
  return why === undefined ? [] : [finding("no effect", `${path}.Type`, why, { value: type })];
}

function whyNot(type: unknown, track: TrackKind, clipType: unknown): string | undefined {
  if (track === "EffectTracks") {
    return ofTracks.includes(type) ? undefined : "belongs to a clip";
  }
  if (type === "AEqualize") return "belongs to an effect track";
  if (track === "AudioTracks") return ofSound.includes(type) ? undefined : "has no effect on sound";
  const isAlone = track === "ImageTracks" || clipType === "GlobalImage";
  return isAlone && transitionTypes.includes(type) ? "has no effect without a neighbour" : undefined;
}
