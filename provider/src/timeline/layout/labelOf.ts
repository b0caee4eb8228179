import { type Fields, isUnknownText, textAt } from "./fields";
import type { LaidClip, TimelineMaterial } from "./timelineLayout";

/** What to call a clip: its file's name, its text, its effect. Addresses lose their query, which may be a signature. */
export function labelOf(
  kind: LaidClip["kind"],
  clip: Fields,
  material: TimelineMaterial | undefined,
): string {
  const type = textAt(clip, "Type");
  if (kind === "effect") return [type, textAt(clip, "SubType")].filter(Boolean).join(" ") || "effect";
  if (material !== undefined) return nameOf(material);
  return textAt(clip, "Content") ?? type ?? kind;
}

/** The short name of a material: the file of an address, or the media id. */
export function nameOf({ kind, name }: Pick<TimelineMaterial, "kind" | "name">): string {
  if (isUnknownText(name)) return name.startsWith("$") ? name : "not known yet";
  if (kind === "mediaId") return name;
  const path = name.replace(/[?#].*$/su, "");
  const file = path.slice(path.lastIndexOf("/") + 1);
  return decoded(file === "" ? path : file);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
