import type { TransitionName } from "../../timeline/types/effects/transition";
import type { Join } from "../model/edit";

export interface Drawn {
  readonly subType: TransitionName;
  /** ICE has this very one. */
  readonly isExact: boolean;
}

/** What editors call their transitions, and ICE's nearest; the first that fits counts. */
const kinds: readonly (readonly [pattern: RegExp, subType: TransitionName, isExact: boolean])[] = [
  [
    /^(?:smpte_dissolve|d|dissolve|cross.?dissolve|film dissolve|cross.?zoom fade|cross.?fade.*|fade|mix|叠化|淡化|渐变|溶解|交叉溶解)$/iu,
    "fade",
    true,
  ],
  [
    /dip to (?:color|colour) dissolve|dip to black|fade (?:to|through) black|闪黑|黑场|fade to (?:color|colour)|dip to (?:color|colour)/iu,
    "fadecolor",
    true,
  ],
  [/dip to white|闪白|white/iu, "fadecolor", false],
  [/dissolve|叠化/iu, "fade", false],
  [/wipe.*right|向右擦除/iu, "wiperight", true],
  [/wipe.*left|向左擦除/iu, "wipeleft", true],
  [/wipe.*up|向上擦除/iu, "wipeup", true],
  [/wipe.*down|向下擦除/iu, "wipedown", true],
  [/clock|radial/iu, "radial", false],
  [/iris|circle|圆形/iu, "circleopen", false],
  [/barn|doorway|split/iu, "doorway", false],
  [/venetian|blinds|百叶窗/iu, "windowblinds", false],
  [/pixel|马赛克|mosaic/iu, "mosaic", false],
  [/cube/iu, "cube", false],
  [/swap/iu, "swap", false],
  [/ripple|水波/iu, "ripple", false],
  [/push|slide|推/iu, "directional", false],
  [/zoom|拉远|推近/iu, "simplezoom", false],
  [/wipe|擦除|擦/iu, "wiperight", false],
];

/** SMPTE 258M's numbers of wipes that ICE has. */
const wipes: Readonly<Record<number, TransitionName>> = { 1: "wiperight", 2: "wipedown" };

/** ICE's transition for an editor's. @returns undefined where nothing is like it */
export function transitionKind({ name, wipe }: Pick<Join, "name" | "wipe">): Drawn | undefined {
  if (wipe !== undefined) {
    const subType = wipes[wipe];
    return { subType: subType ?? "wiperight", isExact: subType !== undefined };
  }
  const found = kinds.find(([pattern]) => pattern.test(name.trim()));
  return found === undefined ? undefined : { subType: found[1], isExact: found[2] };
}
