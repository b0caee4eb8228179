import type { FindMedia } from "../media/mediaMap";
import { pathOf } from "../media/materialPath";
import type { Edit, Material, MediaClip } from "../model/edit";
import { UnreadableEdit } from "../model/unreadableEdit";
import type { Warnings } from "../model/warnings";

/** The address of a material. @returns undefined where it has none, and a gap is left */
export type AddressOf = (material: Material) => string | undefined;

export interface Addresses {
  readonly addressOf: AddressOf;
  readonly media: readonly string[];
}

/** How many media a message names. */
const mostNamed = 50;

/** Looks up all media of an edit at once. @throws UnreadableEdit that names those without an address */
export function findAddresses(
  edit: Edit,
  find: FindMedia,
  missing: "refuse" | "gap",
  warnings: Warnings,
): Addresses {
  const byName = new Map<string, string | undefined>();
  const addressOf = (material: Material): string | undefined => {
    const key = `${material.path ?? ""}\n${material.name}\n${material.reel ?? ""}`;
    if (!byName.has(key)) byName.set(key, find(material));
    return byName.get(key);
  };
  const known = new Map<Material, string | undefined>();
  const lookUp = (material: Material) => {
    if (!known.has(material)) known.set(material, addressOf(material));
    return known.get(material);
  };
  const lost = new Set<string>();
  for (const { name: track, clips } of edit.planes) {
    for (const clip of clips) {
      if (clip.kind === "title" || lookUp(clip.material) !== undefined) continue;
      lost.add(calledOf(clip));
      if (missing === "gap")
        warnings.add(
          "missing-media",
          { track, clip: clip.name, at: clip.from, until: clip.to },
          `there is no media address for ${JSON.stringify(calledOf(clip))}: it is left out.`,
        );
    }
  }
  if (missing === "refuse" && lost.size > 0) throw new UnreadableEdit(missingSentence([...lost]));
  return { addressOf: lookUp, media: [...new Set([...byName.values()].filter((url) => url !== undefined))] };
}

const calledOf = ({ material }: MediaClip): string => pathOf(material) ?? material.name;

function missingSentence(names: readonly string[]): string {
  const listed = names.slice(0, mostNamed).map((name) => JSON.stringify(name));
  const rest = names.length - listed.length;
  const many =
    names.length === 1 ? "One media of the edit has" : `${String(names.length)} media of the edit have`;
  return `${many} no address: ${listed.join(", ")}${rest > 0 ? ` and ${String(rest)} more` : ""}. Name them, or the folder they lie in, in \`media\`, or set \`missing\` to "gap".`;
}
