import type { Fault } from "../engine/faults";
import type { RenderSpec, ResourceSpec } from "../engine/program";
import type { RenderPlan } from "../ice/switches";
import type { Random } from "../random";
import { aimAtSet } from "./aimAtSet";
import type { Boundary } from "./boundaries";
import type { EngineVerb, Meanwhile, Step } from "./schedule";

/** A cell of the coverage table. */
export interface Cell {
  readonly engineVerb: EngineVerb;
  readonly boundary: Boundary;
  readonly kind: Fault["kind"];
}

/** What brings a run to a boundary. */
interface Aim {
  /** The resource before. */
  readonly before: Partial<RenderSpec>;
  /** What is edited; undefined takes the resource out of the program. */
  readonly edit: Partial<RenderSpec> | undefined;
  readonly meanwhile?: Meanwhile;
  /** Renders that take long. */
  readonly isSlow?: boolean;
}

/** Steps that come to a boundary with a fault waiting there, and the renders that go with them. */
export function aimAt(
  cell: Cell,
  random: Random,
  program: readonly RenderSpec[],
): { steps: Step[]; renders: RenderPlan[] } {
  const [first, ...rest] = program;
  const { before, edited, meanwhile, renders } =
    cell.boundary.of === "set"
      ? aimAtSet(cell.engineVerb, cell.boundary, random)
      : aimAtRender(cell, random, first);
  const others = random.chance(0.7) ? [] : rest.map((each) => ({ ...each, after: undefined }));
  const { engineVerb, boundary, kind } = cell;
  // A forced replacement asks neither for a diff nor for an update.
  const isUnnamed = engineVerb === "up --replace" && ["diff", "update"].includes(boundary.verb);
  const name = (before ?? edited)?.name;
  const step = {
    pauseMs: random.of(2_000, 20_000, 100_000),
    meanwhile: undefined,
    names: isUnnamed || name === undefined ? [] : [name],
    faults: [],
  };
  const fault: Fault = { ...boundary, kind, skip: 0, times: random.of(1, 1, 3) };
  const those = (spec: ResourceSpec | undefined) => (spec === undefined ? others : [spec, ...others]);
  return {
    steps: [
      { ...step, verb: "up", program: those(before) },
      { ...step, verb: engineVerb, program: those(edited), meanwhile, faults: [fault] },
    ],
    renders: [...renders, ...Array.from({ length: 8 }, () => ({ durationMs: 20_000 }))],
  };
}

function aimAtRender({ engineVerb, boundary }: Cell, random: Random, first: RenderSpec | undefined) {
  const { before, edit, meanwhile, isSlow } = aimFor(engineVerb, boundary, random);
  if (first === undefined) return { before: undefined, edited: undefined, meanwhile, renders: [] };
  const spec: RenderSpec = { ...first, timeoutMs: 3_600_000, skipAwait: false, expect: "none", ...before };
  const edited = edit === undefined ? undefined : { ...spec, ...edit };
  const renders = Array.from({ length: 8 }, () => ({ durationMs: isSlow === true ? 1_200_000 : 20_000 }));
  return { before: spec, edited, meanwhile, renders };
}

function aimFor(engineVerb: EngineVerb, { verb, at }: Boundary, random: Random): Aim {
  switch (verb) {
    case "create":
      return at === "mediaInfo"
        ? aimAtAdoption(random)
        : { before: {}, edit: { film: random.between(3, 4) } };
    case "update":
      if (at === "mediaInfo")
        return { before: { expect: random.of("none", "unmet") }, edit: { expect: "met" } };
      if (at === "updateMedia") return { before: { title: 0 }, edit: { title: 2 } };
      if (at === "updateProject") return { before: { projectTitle: 0 }, edit: { projectTitle: 2 } };
      return { before: { timeoutMs: 20_000 }, edit: { timeoutMs: 3_600_000 }, isSlow: true };
    case "diff":
      return { before: { skipAwait: true }, edit: {}, isSlow: true };
    case "delete":
      return at === "get" ? aimAtRunningDelete(engineVerb) : aimAtDelete(engineVerb, random);
    default:
      return { before: {}, edit: {} };
  }
}

/** The film is there, and the state does not know. */
function aimAtAdoption(random: Random): Aim {
  return { before: {}, edit: random.of({}, { title: 1 }), meanwhile: { kind: "stateLost" } };
}

/** A render that goes on while its resource goes. */
function aimAtRunningDelete(engineVerb: EngineVerb): Aim {
  const isForced = engineVerb === "up --replace";
  return {
    before: { timeoutMs: 20_000 },
    edit: isForced ? { out: 1, film: 4, skipAwait: true } : undefined,
    isSlow: true,
  };
}

function aimAtDelete(engineVerb: EngineVerb, random: Random): Aim {
  const before: Partial<RenderSpec> = { deletionPolicy: "delete", out: 0 };
  if (engineVerb === "up --replace") return { before, edit: { out: 1, film: 4 } };
  return { before, edit: random.chance(0.5) && engineVerb !== "up --target" ? undefined : { out: 1 } };
}
