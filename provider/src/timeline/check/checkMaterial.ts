import type { Fields } from "../layout/fields";
import { extensionOf } from "../layout/clipKind";
import type { LaidClip } from "../layout/timelineLayout";
import { type Finding, finding } from "./finding";

const sounds = ["mp3", "wav", "m4a", "aac", "flac", "ogg", "opus", "wma"];
const stills = ["png", "jpg", "jpeg", "webp", "bmp", "tif", "tiff"];
const films = ["mp4", "mov", "mkv", "webm", "avi", "flv", "m4v", "mpg", "wmv"];

/** Files that a clip of each kind can't be made of, by the endings of their names. */
const unfit: Readonly<Partial<Record<LaidClip["kind"], readonly string[]>>> = {
  video: sounds,
  image: [...sounds, ...films],
  audio: stills,
};

/** A clip's material is of the clip's kind, as far as its name tells. */
export function checkMaterial(path: string, clip: Fields, kind: LaidClip["kind"]): Finding[] {
  const ending = extensionOf(clip);
  if (unfit[kind]?.includes(ending) !== true) return [];
  return [finding("another kind of file", path, `is made from a file that ends in .${ending}`)];
}
