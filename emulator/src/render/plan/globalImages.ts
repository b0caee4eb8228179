import { RenderFailure } from "../renderer";
import { type VideoClip } from "../timeline/clips";
import { formatPath } from "../timeline/parseTimeline";
import { type Material } from "./filmPlan";
import { type Materials, materialOf } from "./materials";
import { type PlacedClip } from "./placeClips";

/** The images of a track that span the film, or the part of it that they name. */
export function globalImages(
  clips: readonly VideoClip[],
  trackPath: readonly PropertyKey[],
  materials: Materials,
  filmSeconds: number,
): PlacedClip[] {
  return clips.flatMap((clip, index): PlacedClip[] => {
    if (clip.Type !== "GlobalImage") return [];
    const path = [...trackPath, index];
    const startSeconds = clip.TimelineIn ?? 0;
    const ownEnd =
      clip.TimelineOut ?? (clip.Duration === undefined ? filmSeconds : startSeconds + clip.Duration);
    const endSeconds = Math.min(ownEnd, filmSeconds);
    if (endSeconds <= startSeconds) return [];
    const material = materialOf(materials, clip, path);
    checkGlobalImage(clip, material, path);
    return [{ clip, path, material, startSeconds, endSeconds, inSeconds: 0 }];
  });
}

function checkGlobalImage(clip: VideoClip, material: Material, path: readonly PropertyKey[]): void {
  if (!material.isImage) {
    throw new RenderFailure(
      "InvalidTimelineFormat",
      `${formatPath(path)} is a GlobalImage, but its material is none.`,
    );
  }
  if (clip.Effects.some(({ Type }) => Type === "Transition" || Type === "DLTransition")) {
    throw new RenderFailure(
      "InvalidEffectParam",
      `${formatPath(path)}.Effects has a transition, but a GlobalImage has no neighbours.`,
    );
  }
}
