import { callFaultKinds, type Fault, type ProviderVerb, stepFaultKinds } from "../engine/faults";
import type { Cell } from "./aimAt";
import { type EngineVerb, engineVerbs } from "./schedule";

/** A place where something can go wrong: a verb's call to ICE, or the writing of its result. */
export interface Boundary {
  readonly verb: ProviderVerb;
  readonly at: Fault["at"];
}

const boundariesOf = (verb: ProviderVerb, ...places: Fault["at"][]): Boundary[] =>
  places.map((at) => ({ verb, at }));

const making = [
  ...boundariesOf("create", "list", "submit", "get", "mediaInfo", "state"),
  ...boundariesOf("update", "get", "mediaInfo", "updateMedia", "updateProject", "state"),
  ...boundariesOf("diff", "get"),
];
const deleting = boundariesOf("delete", "get", "list", "mediaInfo", "deleteMedia", "state");
const reading = boundariesOf("read", "get", "mediaInfo", "state");

/** Every boundary that a run of the engine can come to. */
export const boundaries: Readonly<Record<EngineVerb, readonly Boundary[]>> = {
  up: [...making, ...deleting],
  "up --refresh": [...reading, ...making, ...deleting],
  "up --replace": [...making, ...deleting],
  "up --target": [...making, ...deleting],
  "up --target page": [],
  preview: boundariesOf("diff", "get"),
  refresh: [...reading, ...boundariesOf("diff", "get")],
  destroy: deleting,
};

export function faultKindsAt({ at }: Boundary): readonly Fault["kind"][] {
  return at === "state" ? stepFaultKinds : callFaultKinds;
}

/** Every cell of the coverage table. */
export const cells: readonly Cell[] = engineVerbs.flatMap((engineVerb) =>
  boundaries[engineVerb].flatMap((boundary) =>
    faultKindsAt(boundary).map((kind) => ({ engineVerb, boundary, kind })),
  ),
);
