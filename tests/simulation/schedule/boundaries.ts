import { callFaultKinds, type Fault, type ProviderVerb, stepFaultKinds } from "../engine/faults";
import { filmKinds, type FilmsSpec, type ResourceKind } from "../engine/program";
import type { Cell } from "./aimAt";
import { type EngineVerb, engineVerbs } from "./schedule";

/** A place where something can go wrong: a verb's call to ICE, or the writing of its result. */
export interface Boundary {
  readonly of: ResourceKind;
  readonly verb: ProviderVerb;
  readonly at: Fault["at"];
}

type Places = Readonly<Partial<Record<ProviderVerb, readonly Fault["at"][]>>>;

/** Where the verbs of a resource come to. */
const places: Readonly<Record<FilmsSpec["kind"], Places>> = {
  render: {
    read: ["get", "mediaInfo", "state"],
    create: ["list", "submit", "get", "mediaInfo", "state"],
    update: ["get", "mediaInfo", "updateMedia", "updateProject", "state"],
    diff: ["get"],
    delete: ["get", "list", "mediaInfo", "deleteMedia", "state"],
  },
  set: {
    read: ["list", "get", "batchMedia", "mediaInfo", "state"],
    create: ["list", "submit", "get", "mediaInfo", "state"],
    update: [
      ...(["list", "submit", "get", "mediaInfo"] as const),
      ...(["updateMedia", "updateProject", "deleteMedia", "state"] as const),
    ],
    delete: ["get", "list", "mediaInfo", "deleteMedia", "state"],
  },
};

const verbsOf: Readonly<Record<EngineVerb, readonly ProviderVerb[]>> = {
  up: ["create", "update", "diff", "delete"],
  "up --refresh": ["read", "create", "update", "diff", "delete"],
  "up --replace": ["create", "update", "diff", "delete"],
  "up --target": ["create", "update", "diff", "delete"],
  "up --target page": [],
  preview: ["diff"],
  refresh: ["read", "diff"],
  destroy: ["delete"],
  // See the story of that name.
  import: [],
};

/** Every boundary that a run of the engine can come to. */
export function boundariesOf(
  engineVerb: EngineVerb,
  kinds: readonly FilmsSpec["kind"][] = filmKinds,
): readonly Boundary[] {
  return kinds.flatMap((of) =>
    verbsOf[engineVerb].flatMap((verb) => (places[of][verb] ?? []).map((at) => ({ of, verb, at }))),
  );
}

export function faultKindsAt({ at }: Boundary): readonly Fault["kind"][] {
  return at === "state" ? stepFaultKinds : callFaultKinds;
}

/** Every cell of the coverage table. */
export const cells: readonly Cell[] = engineVerbs.flatMap((engineVerb) =>
  boundariesOf(engineVerb).flatMap((boundary) =>
    faultKindsAt(boundary).map((kind) => ({ engineVerb, boundary, kind })),
  ),
);
