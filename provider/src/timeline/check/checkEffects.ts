import { type Fields, isFields, isUnknownText, numberAt } from "../layout/fields";
import { isRepeated } from "../layout/readTracks";
import { transitionTypes } from "../layout/transitionOf";
import { checkAddresses } from "./checkAddresses";
import type { ClipTrackKind } from "./clipTrackKind";
import type { CheckContext } from "./checkContext";
import { checkDoomedEffect } from "./checkDoomed";
import { checkEffectPlace } from "./checkEffectPlace";
import { checkHidden, checkNeeded } from "./checkEffectless";
import { checkFields } from "./checkFields";
import { checkLookParameters } from "./checkLookParameters";
import { checkText } from "./checkText";
import { checkTextStyle } from "./checkTextStyle";
import { checkOrder } from "./checkTimes";
import { effectFields, effectTypes, neededFields } from "./fields/effectFields";
import { type Finding, finding } from "./finding";
import { likelyWord } from "./likelyWord";

/** The regions where what AI makes is to be had. */
export const aiRegions: readonly string[] = ["cn-shanghai", "cn-beijing", "cn-hangzhou"];

/** A clip's effects, one by one and together; and whether a clip that AI makes can be made in the region. */
export function checkEffects(
  track: ClipTrackKind,
  path: string,
  clip: Fields,
  context: CheckContext,
): Finding[] {
  const effects = clip["Effects"];
  const list: readonly unknown[] = Array.isArray(effects) ? effects : [];
  return [
    ...checkAiRegion(path, clip["Type"], context),
    ...list.flatMap((effect, index) => {
      const place = `${path}.Effects[${index}]`;
      return [
        ...checkEffect(place, effect, context),
        ...checkEffectPlace(place, effect, track, clip["Type"]),
      ];
    }),
    ...checkTogether(path, list.filter(isFields)),
  ];
}

/** One effect of a clip or of an effect track. */
export function checkEffect(path: string, effect: unknown, context: CheckContext): Finding[] {
  if (typeof effect === "string" && isUnknownText(effect)) return [];
  if (!isFields(effect)) return [finding("value type", path, "must be an effect", { value: effect })];
  if (isRepeated(effect)) return [];
  const type = effect["Type"];
  if (typeof type !== "string" || isUnknownText(type) || !Object.hasOwn(effectFields, type)) {
    const doomed = checkDoomedEffect(path, effect);
    return doomed.length > 0 ? doomed : unknownEffect(path, type);
  }
  return [
    ...checkDoomedEffect(path, effect),
    ...checkHidden(path, effect),
    ...checkNeeded(path, effect, neededFields[type] ?? [], "needed field"),
    ...(type === "Background" && effect["SubType"] === "Color" ? checkNeeded(path, effect, ["Color"]) : []),
    ...checkFields(path, effect, [effectFields[type] ?? {}], context),
    ...checkOrder(path, effect),
    ...checkAddresses(path, effect, context),
    ...checkAiRegion(path, type, context),
    ...(type === "Text" ? [...checkText(path, effect), ...checkTextStyle(path, effect, context)] : []),
    ...(type === "VFX" || type === "Filter" ? checkLookParameters(path, effect, context) : []),
    ...(type === "Zoom" ? checkZoom(path, effect) : []),
    ...(type === "Crop" ? checkCrop(path, effect) : []),
  ];
}

/** Up to 1, numbers are shares of the picture, which ends at 1. */
function checkCrop(path: string, crop: Fields): Finding[] {
  return [
    ["X", "Width"],
    ["Y", "Height"],
  ].flatMap(([from = "", size = ""]) => {
    const [begin, length] = [numberAt(crop, from) ?? 0, numberAt(crop, size) ?? 0];
    if (begin > 1 || length > 1 || !(begin + length > 1.0001)) return [];
    return [
      finding("beyond the picture", `${path}.${size}`, "reaches beyond the picture", {
        value: { [from]: begin, [size]: length },
      }),
    ];
  });
}

function unknownEffect(path: string, type: unknown): Finding[] {
  if (type === undefined || type === null) {
    return [finding("unknown type", path, "is an effect without a Type")];
  }
  if (typeof type !== "string") {
    return [finding("value type", `${path}.Type`, "must be text", { value: type })];
  }
  if (isUnknownText(type)) return [];
  const hint = likelyWord(type, effectTypes);
  const problem = "is not a type of effect this version knows; it is passed on to ICE as it is";
  return [
    finding("unknown type", `${path}.Type`, problem, { value: type, ...(hint !== undefined && { hint }) }),
  ];
}

function checkZoom(path: string, zoom: Fields): Finding[] {
  const start = numberAt(zoom, "StartRate");
  const end = numberAt(zoom, "EndRate");
  if (start === undefined || end === undefined || !(end <= start)) return [];
  const value = { StartRate: start, EndRate: end };
  return [finding("zoom direction", `${path}.EndRate`, "must be above StartRate", { value })];
}

function checkTogether(path: string, effects: readonly Fields[]): Finding[] {
  const types = effects.map(({ Type }) => Type);
  const transitions = types.filter((type) => transitionTypes.includes(type)).length;
  const cameras = types.filter((type) => type === "KenBurns" || type === "Zoom").length;
  const beside = ["Crop", "Scale", "Pad", "Background"].find((type) => types.includes(type));
  return [
    ...(transitions > 1
      ? [finding("several transitions", `${path}.Effects`, "has more than one transition")]
      : []),
    ...(cameras > 1
      ? [finding("camera alone", `${path}.Effects`, "has more than one Zoom or KenBurns")]
      : []),
    ...(types.includes("KenBurns") && beside !== undefined
      ? [
          finding(
            "camera alone",
            `${path}.Effects`,
            `has KenBurns beside ${beside}, which ICE does not combine`,
          ),
        ]
      : []),
  ];
}

function checkAiRegion(path: string, type: unknown, { region }: CheckContext): Finding[] {
  if (typeof type !== "string" || !type.startsWith("AI_")) return [];
  if (region === undefined || aiRegions.includes(region)) return [];
  return [
    finding(
      "regions of AI",
      path,
      `is made by AI, which ICE's pages promise only in ${aiRegions.join(", ")}`,
    ),
  ];
}
