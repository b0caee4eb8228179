import type { HardEdit } from "./hardEdit";
import { hardDrafts } from "./hardDraft";
import { hardEdls } from "./hardEdl";
import { hardFcpxmls } from "./hardFcpxml";
import { hardNests } from "./hardNests";
import { hardOtios } from "./hardOtio";
import { hardSounds } from "./hardSounds";
import { hardValues } from "./hardValues";
import { hardXmemls } from "./hardXmeml";

export type { HardEdit } from "./hardEdit";

export const hardEdits: readonly HardEdit[] = [
  ...hardEdls,
  ...hardOtios,
  ...hardXmemls,
  ...hardFcpxmls,
  ...hardDrafts,
  ...hardNests,
  ...hardSounds,
  ...hardValues,
];
