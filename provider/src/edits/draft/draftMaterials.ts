import { isJsonArray, isJsonObject, type JsonObject } from "../../base/json";
import { baseName, isPicture } from "../media/materialPath";
import type { Edges, Material } from "../model/edit";
import { isMore, zero } from "../time/fraction";
import { microseconds, numberAt, objectAt, textAt } from "./draftJson";

export interface DraftMaterial {
  /** The list that it stands in: "videos", "speeds", "transitions" ... */
  readonly kind: string;
  readonly node: JsonObject;
}

/** All materials of a draft by their ids. */
export type DraftMaterials = ReadonlyMap<string, DraftMaterial>;

export function indexMaterials(draft: JsonObject): DraftMaterials {
  const index = new Map<string, DraftMaterial>();
  for (const [kind, list] of Object.entries(objectAt(draft, "materials") ?? {})) {
    if (!isJsonArray(list)) continue;
    for (const node of list) {
      const id = isJsonObject(node) ? textAt(node, "id") : undefined;
      if (isJsonObject(node) && id !== undefined) index.set(id, { kind, node });
    }
  }
  return index;
}

const known = new WeakMap<JsonObject, Material>();

/** A file. A photo's length means nothing. */
export function fileOf(node: JsonObject): Material {
  const made = known.get(node);
  if (made !== undefined) return made;
  const path = textAt(node, "path") ?? textAt(node, "media_path");
  const name =
    textAt(node, "material_name") ?? textAt(node, "name") ?? (path === undefined ? "clip" : baseName(path));
  const duration = numberAt(node, "duration");
  const seconds = duration === undefined ? undefined : microseconds(duration);
  const material: Material = {
    name,
    ...(path !== undefined && { path }),
    ...(!isPhoto(node) && seconds !== undefined && isMore(seconds, zero) && { seconds }),
  };
  known.set(node, material);
  return material;
}

/** A GIF moves, whether the draft calls it that or a video. */
export const isPhoto = (node: JsonObject): boolean => {
  const [type, path = ""] = [textAt(node, "type"), textAt(node, "path")];
  return type === "photo" || (type !== "gif" && !/\.gif$/iu.test(path) && isPicture(path));
};

/** What is cut off a picture, from its corners. @returns "tilted" where the corners make no upright box */
export function cropOf(node: JsonObject): Edges | "tilted" | undefined {
  const crop = objectAt(node, "crop");
  if (crop === undefined) return undefined;
  const at = (key: string, usual: number) => numberAt(crop, key) ?? usual;
  const [left, top] = [at("upper_left_x", 0), at("upper_left_y", 0)];
  const [right, bottom] = [at("lower_right_x", 1), at("lower_right_y", 1)];
  const isUpright =
    Math.abs(at("lower_left_x", left) - left) < 0.001 &&
    Math.abs(at("upper_right_x", right) - right) < 0.001 &&
    Math.abs(at("upper_right_y", top) - top) < 0.001 &&
    Math.abs(at("lower_left_y", bottom) - bottom) < 0.001;
  if (!isUpright) return "tilted";
  const edges = { left, right: 1 - right, top, bottom: 1 - bottom };
  return edges.left + edges.right + edges.top + edges.bottom < 0.001 ? undefined : edges;
}
