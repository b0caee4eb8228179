import { baseName, isPicture } from "../media/materialPath";
import type { Material, Size } from "../model/edit";
import { isMore, over, zero } from "../time/fraction";
import { childOf, textAt, type XmlElement } from "../xml/parseXml";
import type { XmemlIndex } from "./xmemlIndex";
import { framesAt, rateOf } from "./xmemlTime";

export interface XmemlFile {
  readonly material: Material;
  readonly size: Size | undefined;
  /** What made it, where it is no file: "GraphicAndType", "Slug". */
  readonly madeBy: string | undefined;
  readonly hasPath: boolean;
}

/** The file of a clip. @returns undefined where it has none */
export function fileOf(clip: XmlElement, index: XmemlIndex): XmemlFile | undefined {
  const named = childOf(clip, "file") ?? index.fileOfMaster(textAt(clip, "masterclipid"));
  if (named === undefined) return undefined;
  const file = index.whole(named);
  const path = textAt(file, "pathurl");
  const material = index.materials.get(file) ?? materialOf(file, clip, path);
  index.materials.set(file, material);
  return { material, size: sizeOf(file), madeBy: textAt(file, "mediaSource"), hasPath: path !== undefined };
}

function materialOf(file: XmlElement, clip: XmlElement, path: string | undefined): Material {
  const rate = rateOf(file) ?? rateOf(clip);
  const frames = framesAt(file, "duration");
  const name =
    textAt(file, "name") ?? (path === undefined ? (textAt(clip, "name") ?? "clip") : baseName(path, true));
  const isStill = isPicture(path ?? name);
  return {
    ...(path !== undefined && { path, isUrl: true }),
    name,
    ...(!isStill &&
      rate !== undefined &&
      frames !== undefined &&
      isMore(frames, zero) && { seconds: over(frames, rate) }),
  };
}

export function sizeOf(element: XmlElement): Size | undefined {
  const picture = childOf(childOf(childOf(element, "media"), "video") ?? element, "samplecharacteristics");
  return pixelsOf(picture);
}

/** Pixels of a sequence. */
export function sizeOfSequence(sequence: XmlElement): Size | undefined {
  const format = childOf(childOf(childOf(sequence, "media"), "video"), "format");
  return pixelsOf(childOf(format, "samplecharacteristics"));
}

function pixelsOf(picture: XmlElement | undefined): Size | undefined {
  const [width, height] = [Number(textAt(picture, "width")), Number(textAt(picture, "height"))];
  return width > 0 && height > 0 ? { width, height } : undefined;
}
