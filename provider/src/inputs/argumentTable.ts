import { keysOf } from "../base/keysOf";

/** What a change of an argument does to a film that is there. */
export type ChangeEffect = "renders again" | "in place" | "used by the next render";

/** Outputs that may repeat what a secret argument says: they are stored encrypted with it. */
type RepeatingOutput =
  | "timeline"
  | "clipsParam"
  | "templateId"
  | "userData"
  | "subJobMaterials"
  | "mediaUrl"
  | "message"
  | "unmetExpectations";

interface ArgumentRow {
  readonly change: ChangeEffect;
  /** What stands for it where it is not given, as it is read: times in milliseconds. */
  readonly byDefault?: unknown;
  /** The engine marks only the output of the argument's own name, and only as long as the argument is secret. */
  readonly repeatedIn: readonly RepeatingOutput[];
}

/**
 * The arguments of MediaProducingJob, each with all that is to be known of it: what is accepted, compared, hashed, kept secret,
 * and told in documents follows from this table. The order is that in which failures are told.
 */
export const argumentTable = {
  timeline: {
    change: "renders again",
    repeatedIn: ["timeline", "message", "subJobMaterials"],
  },
  templateId: {
    change: "renders again",
    repeatedIn: ["templateId", "message"],
  },
  clipsParam: {
    change: "renders again",
    repeatedIn: ["clipsParam", "timeline", "message", "subJobMaterials"],
  },
  projectId: { change: "renders again", repeatedIn: [] },
  outputMediaConfig: {
    change: "renders again",
    repeatedIn: ["mediaUrl", "message"],
  },
  outputMediaTarget: {
    change: "renders again",
    byDefault: "oss-object",
    repeatedIn: [],
  },
  editingProduceConfig: {
    change: "renders again",
    repeatedIn: ["message"],
  },
  mediaMetadata: { change: "in place", repeatedIn: ["message"] },
  projectMetadata: { change: "in place", repeatedIn: ["message"] },
  userData: {
    change: "used by the next render",
    repeatedIn: ["userData"],
  },
  source: { change: "used by the next render", repeatedIn: [] },
  triggers: { change: "renders again", byDefault: [], repeatedIn: [] },
  region: {
    change: "renders again",
    repeatedIn: [],
  },
  endpoint: {
    change: "in place",
    repeatedIn: [],
  },
  timeout: {
    change: "in place",
    byDefault: 3_600_000,
    repeatedIn: [],
  },
  skipAwait: {
    change: "in place",
    byDefault: false,
    repeatedIn: [],
  },
  deletionPolicy: {
    change: "in place",
    byDefault: "retain",
    repeatedIn: [],
  },
  rerenderIfMissing: {
    change: "in place",
    byDefault: false,
    repeatedIn: [],
  },
  expect: {
    change: "in place",
    repeatedIn: ["unmetExpectations"],
  },
  preflight: {
    change: "in place",
    byDefault: false,
    repeatedIn: [],
  },
  maxOutputMinutes: {
    change: "in place",
    repeatedIn: [],
  },
} as const satisfies Readonly<Record<string, ArgumentRow>>;

export type ArgumentName = keyof typeof argumentTable;

export const argumentNames = keysOf(argumentTable);

/** The arguments that decide the film. */
export const requestArguments = argumentNames.filter(
  (name) => argumentTable[name].change === "renders again",
);

/** The arguments whose change leaves the film as it is. */
export const settingArguments = argumentNames.filter(
  (name) => argumentTable[name].change !== "renders again",
);

/** The value that stands for an argument that is not given; undefined where nothing does. */
export function byDefault(name: ArgumentName): unknown {
  const row: ArgumentRow = argumentTable[name];
  return row.byDefault;
}

/** The outputs that repeat parts of an argument. */
export function repeatingOutputs(name: string): readonly string[] {
  const rows: Readonly<Record<string, ArgumentRow>> = argumentTable;
  return rows[name]?.repeatedIn ?? [];
}
