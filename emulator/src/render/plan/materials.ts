import { formatPath } from "../timeline/parseTimeline";
import { RenderFailure } from "../renderer";
import { type Material } from "./filmPlan";

/** The materials that a render was given, by the names the timeline uses. */
export type Materials = ReadonlyMap<string, Material>;

interface NamesAMaterial {
  readonly MediaURL?: string | undefined;
  readonly MediaId?: string | undefined;
}

/** The material of a clip. Fails when the clip names none or two, or when it was not found. */
export function materialOf(
  materials: Materials,
  clip: NamesAMaterial,
  path: readonly PropertyKey[],
): Material {
  const names = [clip.MediaURL, clip.MediaId].filter((name) => name !== undefined);
  const [name] = names;
  if (name === undefined || name === "" || names.length > 1) {
    throw new RenderFailure(
      "InvalidTimelineFormat",
      `${formatPath(path)} must name its material by a MediaURL or by a MediaId${names.length > 1 ? ", not by both" : ""}.`,
    );
  }
  return materialNamed(materials, name, path);
}

export function materialNamed(materials: Materials, name: string, path: readonly PropertyKey[]): Material {
  const material = materials.get(name);
  if (material !== undefined) return material;
  throw new RenderFailure(
    "InvalidMaterial.NotFound",
    `The material ${withoutQuery(name)} of ${formatPath(path)} was not found.`,
  );
}

/** Signed URLs carry secrets in their query. */
export const withoutQuery = (name: string) => name.replace(/\?.*$/s, "").slice(0, 200);

/** A still, or pictures that play over and over, such as a GIF. */
export const isPictures = ({ isImage, formatName }: Material) =>
  isImage || formatName === "gif" || formatName === "apng";
