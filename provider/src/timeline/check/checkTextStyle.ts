import { type Fields, isFields, isUnknownText } from "../layout/fields";
import { isRepeated } from "../layout/readTracks";
import { checkAddresses } from "./checkAddresses";
import type { CheckContext } from "./checkContext";
import { checkNeeded } from "./checkEffectless";
import { checkFields } from "./checkFields";
import { fontFaceFields, subtitleEffectFields } from "./fields/textFields";
import { type Finding, finding } from "./finding";

/** What lies inside a text's style: its face, and the layers under it. */
export function checkTextStyle(path: string, text: Fields, context: CheckContext): Finding[] {
  const { FontFace: face, SubtitleEffects: layers } = text;
  return [
    ...(isFields(face) ? checkFields(`${path}.FontFace`, face, [fontFaceFields], context) : []),
    ...(Array.isArray(layers)
      ? layers.flatMap((layer: unknown, index) =>
          checkLayer(`${path}.SubtitleEffects[${index}]`, layer, context),
        )
      : []),
  ];
}

function checkLayer(path: string, layer: unknown, context: CheckContext): Finding[] {
  if (typeof layer === "string" && isUnknownText(layer)) return [];
  if (!isFields(layer)) return [finding("value type", path, "must be an object", { value: layer })];
  if (isRepeated(layer)) return [];
  return [
    ...checkNeeded(path, layer, ["Type"]),
    ...(layer["Type"] === "Box" ? checkBox(path, layer) : []),
    ...checkFields(path, layer, [subtitleEffectFields], context),
    ...checkAddresses(path, layer, context),
  ];
}

/** A box has one border, and sharp edges. */
function checkBox(path: string, layer: Fields): Finding[] {
  return ["XBord", "YBord", "Blur"]
    .filter((key) => layer[key] !== undefined)
    .map((key) => finding("no effect", `${path}.${key}`, "has no effect on a Box, which has Bord"));
}
