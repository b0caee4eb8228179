import type { Fault } from "../engine/faults";
import type { RenderSpec } from "../engine/program";
import type { Switches } from "../ice/switches";

/** One story, as data: the same schedule, the same run. */
export interface Schedule {
  readonly seed: number;
  readonly switches: Switches;
  readonly steps: readonly Step[];
}

export const engineVerbs = [
  "up",
  "up --refresh",
  "up --replace",
  "up --target",
  "up --target page",
  "preview",
  "refresh",
  "destroy",
] as const;
export type EngineVerb = (typeof engineVerbs)[number];

/** One run of the engine, and what happens before it. */
export interface Step {
  /** Time that passes first. */
  readonly pauseMs: number;
  /** What others do meanwhile. */
  readonly meanwhile: Meanwhile | undefined;
  readonly verb: EngineVerb;
  readonly program: readonly RenderSpec[];
  /** Whom --replace and --target name. */
  readonly names: readonly string[];
  readonly faults: readonly Fault[];
}

export type Meanwhile =
  /** Somebody deletes the media of a resource's film. */
  | { readonly kind: "filmDeleted"; readonly name: string }
  /** The state is as it was before the last run: it was not written, or an old copy was put back. */
  | { readonly kind: "stateLost" };
