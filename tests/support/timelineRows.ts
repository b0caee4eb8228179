import { audioRows } from "./timelineRows/audioRows";
import { effectRows } from "./timelineRows/effectRows";
import { imageRows } from "./timelineRows/imageRows";
import { rootRows } from "./timelineRows/rootRows";
import { subtitleRows } from "./timelineRows/subtitleRows";
import { videoRows } from "./timelineRows/videoRows";
import type { TimelineRow } from "./timelineRows/parts";

/** A timeline for each row of ICE's tables of fields: together they use every key that the types know. */
export const timelineRows: readonly TimelineRow[] = [
  ...videoRows(),
  ...audioRows(),
  ...imageRows(),
  ...subtitleRows(),
  ...effectRows(),
  ...rootRows(),
];
