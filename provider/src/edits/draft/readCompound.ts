import { addNested } from "../model/addNested";
import { silence } from "../model/edit";
import { nestLookText, withNestLook } from "../model/nestLook";
import { withNestSound } from "../model/nestSound";
import { openNest } from "../model/openNest";
import { UnreadableEdit } from "../model/unreadableEdit";
import { Warnings } from "../model/warnings";
import { type Fraction, minus } from "../time/fraction";
import { joinOf } from "./draftJoin";
import { objectAt } from "./draftJson";
import { keyframesOf } from "./draftKeyframes";
import { lookOf } from "./draftLook";
import type { DraftMaterial } from "./draftMaterials";
import { soundOf } from "./draftSound";
import type { DraftTrack, Segment } from "./draftTrack";

const deepest = 20;

/** A compound clip: a draft in the draft. What can be seen and heard of it lies on planes of its own. */
export function readCompound(
  segment: Segment,
  nest: DraftMaterial,
  start: Fraction,
  speed: Fraction,
  track: DraftTrack,
): void {
  const { context } = track;
  const { node, extras, from, to, place } = segment;
  const draft = objectAt(nest.node, "draft");
  if (draft === undefined) {
    context.warnings.add(
      "missing-media",
      place,
      "the draft of its compound clip is not in the file (missing): it is left out.",
    );
    return;
  }
  if (context.depth >= deepest)
    throw new UnreadableEdit(
      `Compound clips are nested more than ${String(deepest)} deep (track ${JSON.stringify(track.name)}).`,
    );
  const warnings = new Warnings();
  const inner = context.readInner(draft, warnings, context.depth + 1);
  const window = { innerFrom: start, from, to, speed, name: track.name };
  const keyframes = keyframesOf(node);
  const look = lookOf(node, {}, keyframes, place, context.warnings);
  if (Object.keys(look).length > 0) context.warnings.add("nest", place, nestLookText);
  const level = track.isMuted
    ? silence
    : soundOf(node, extras, keyframes.get("KFTypeVolume"), minus(to, from), place, context.warnings);
  for (const plane of openNest(inner, window, warnings, context))
    addNested(
      withNestSound(withNestLook(plane, look), level, place, context.warnings),
      track,
      plane.kind === "picture",
    );
  track.joins.push(...joinOf(segment));
}
