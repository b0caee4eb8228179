import type { JsonObject } from "../../base/json";
import { parseJson } from "../json/parseJson";
import type { Edit, Plane } from "../model/edit";
import type { Film } from "../model/openNest";
import { UnreadableEdit } from "../model/unreadableEdit";
import { isEncrypted } from "../recognise";
import { decimal, type Fraction, most, zero } from "../time/fraction";
import { frameRateOf } from "../time/frameRate";
import { numberAt, objectAt, objectsAt } from "./draftJson";
import { indexMaterials } from "./draftMaterials";
import type { DraftContext } from "./draftTrack";
import { readDraftTrack } from "./readDraftTrack";

/** A draft of CapCut or JianYing: draft_content.json or draft_info.json. */
export function readDraft(text: string, film: Film): Edit {
  if (isEncrypted(text))
    throw new UnreadableEdit(
      "The draft is encrypted, as JianYing 6 and later write them, and can't be read: export the edit from the app as XML, or take a draft of JianYing 5.9 or of CapCut.",
    );
  const draft = parseJson(text, "draft");
  if (objectsAt(draft, "tracks").length === 0) throw new UnreadableEdit("The draft has no tracks.");
  const { planes, seconds } = readTracks(draft, film, 0);
  const canvas = objectAt(draft, "canvas_config");
  const [width, height, fps] = [
    numberAt(canvas, "width"),
    numberAt(canvas, "height"),
    numberAt(draft, "fps"),
  ];
  return {
    planes,
    seconds,
    ...(fps !== undefined && fps > 0 && { rate: frameRateOf(decimal(fps)) }),
    ...(width !== undefined &&
      height !== undefined &&
      width > 0 &&
      height > 0 && { size: { width: Math.round(width), height: Math.round(height) } }),
  };
}

function readTracks(draft: JsonObject, film: Film, depth: number) {
  const context: DraftContext = {
    ...film,
    materials: indexMaterials(draft),
    depth,
    isMuted: objectAt(draft, "config")?.["video_mute"] === true,
    readInner: (inner, own, deeper) => readTracks(inner, { ...film, warnings: own }, deeper).planes,
  };
  let seconds: Fraction = zero;
  film.warnings.addMarkers(objectsAt(objectAt(draft, "time_marks"), "mark_items").length);
  const planes = inDrawingOrder(objectsAt(draft, "tracks")).flatMap((track, at): Plane[] => {
    const result = readDraftTrack(track, at + 1, context);
    seconds = most(seconds, result.seconds);
    return result.planes.map((plane) => ({ ...plane, order: [at, ...plane.order] }));
  });
  return { planes, seconds };
}

/** Tracks are drawn by the render_index of their segments, and as they stand where those are equal. */
function inDrawingOrder(tracks: readonly JsonObject[]): JsonObject[] {
  const indexOf = (track: JsonObject) => numberAt(objectsAt(track, "segments")[0], "render_index");
  const withIndex = tracks.map((track, at) => ({ track, at, index: indexOf(track) }));
  const isComplete = withIndex.every(
    ({ index, track }) =>
      index !== undefined || track["type"] !== "video" || objectsAt(track, "segments").length === 0,
  );
  if (!isComplete) return [...tracks];
  return withIndex.sort((a, b) => (a.index ?? -1) - (b.index ?? -1) || a.at - b.at).map(({ track }) => track);
}
