import type { JsonObject } from "../../base/json";
import type { Place, Warnings } from "../model/warnings";
import { numberAt, objectsAt, textAt } from "./draftJson";
import type { DraftMaterial } from "./draftMaterials";

/** Materials that hang on a segment and change nothing, or are read elsewhere. */
const harmless = new Set([
  "speeds",
  "transitions",
  "audio_fades",
  "drafts",
  "sound_channel_mappings",
  "placeholder_infos",
  "placeholders",
  "beats",
  "material_colors",
  "loudnesses",
  "time_marks",
  "multi_language_refs",
  "log_color_wheels",
  "primary_color_wheels",
]);

/** What hangs on a segment and is left out. */
export function tellOfExtras(extras: readonly DraftMaterial[], place: Place, warnings: Warnings): void {
  for (const { kind, node } of extras) {
    if (harmless.has(kind) || isIdle(kind, node)) continue;
    const name = textAt(node, "name") ?? textAt(node, "type") ?? kind;
    warnings.add("effect", place, `its ${wordOf(kind)} ${JSON.stringify(name)} is left out.`);
  }
}

function isIdle(kind: string, node: JsonObject): boolean {
  switch (kind) {
    case "canvases":
      return (
        textAt(node, "type") === "canvas_color" &&
        ["", "#000000", "#00000000", "#000000FF"].includes(textAt(node, "color") ?? "")
      );
    case "vocal_separations":
      return (numberAt(node, "choice") ?? 0) === 0;
    case "material_animations":
      return objectsAt(node, "animations").length === 0;
    case "realtime_denoises":
    case "chromas":
    case "hsl":
      return node["is_denoise"] === false || node["enabled"] === false;
    default:
      return false;
  }
}

const words: Readonly<Record<string, string>> = {
  material_animations: "animation (in, out or loop effect)",
  animations: "animation (in, out or loop effect)",
  video_effects: "video effect",
  effects: "filter or effect",
  common_mask: "mask",
  masks: "mask",
  canvases: "background",
  vocal_separations: "separated voice (effect)",
  audio_effects: "sound effect",
  chromas: "chroma key (effect)",
};

const wordOf = (kind: string): string => words[kind] ?? `effect (${kind})`;
