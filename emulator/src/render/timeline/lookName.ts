import { FILTERS } from "../plan/filters";

/** What the emulator draws of ICE's filters and visual effects, by Type. */
export const LOOKS = {
  Filter: FILTERS,
  VFX: ["h_blur", "v_blur", "blur", "mosaic_rect", "color_to_grey", "grey_to_color"],
} as const;

/** Those that are nothing without their ExtParams: never drawn by chance. */
const BY_PARAMETERS = { Filter: ["color"], VFX: ["mask_circle", "mask_rec"] } as const;

/**
 * The name that a SubType stands for: itself in any capitals, one of a list that is drawn here, or any of these for `random`.
 *
 * @returns undefined for what is no such effect, and for what nothing here draws
 */
export function lookName(type: unknown, subType: unknown): string | undefined {
  if ((type !== "Filter" && type !== "VFX") || typeof subType !== "string") return undefined;
  const drawn: readonly string[] = [...LOOKS[type], ...BY_PARAMETERS[type]];
  const names = subType.split(",").map((name) => name.trim().toLowerCase());
  return names.includes("random") ? LOOKS[type][0] : names.find((name) => drawn.includes(name));
}
