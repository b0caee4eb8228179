import { type Fields, isFields, isUnknownText } from "../layout/fields";
import { isRepeated } from "../layout/readTracks";
import { checkAddresses } from "./checkAddresses";
import type { CheckContext } from "./checkContext";
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
    ...checkFields(path, layer, [subtitleEffectFields], context),
    ...checkAddresses(path, layer, context),
  ];
}
