import type { Fault } from "../engine/faults";
import type { HostName } from "../engine/hostVerbs";
import type { ResourceSpec } from "../engine/program";
import type { StackName } from "../engine/world";
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
  "import",
] as const;
export type EngineVerb = (typeof engineVerbs)[number];

/** One run of the engine, and what happens before it. */
export interface Step extends EngineRun {
  /** Time that passes first. */
  readonly pauseMs: number;
  /** What others do meanwhile. */
  readonly meanwhile: Meanwhile | undefined;
  /** A run at the same time on the same account. */
  readonly beside?: Beside | undefined;
}

export interface Beside extends EngineRun {
  readonly stack: Exclude<StackName, "test">;
  /** How much later it begins. */
  readonly afterMs: number;
}

/** One command of the engine, and what goes wrong in it. */
export interface EngineRun {
  /** The host of the provider: the dynamic one where nothing is said. */
  readonly host?: HostName | undefined;
  readonly verb: EngineVerb;
  readonly program: readonly ResourceSpec[];
  /** Whom --replace and --target name. */
  readonly names: readonly string[];
  readonly faults: readonly Fault[];
  /** The story whose cell of the coverage table it is aimed at. */
  readonly story?: string | undefined;
}

export type Meanwhile =
  /** Somebody deletes the media of a film: of a resource, or of one in a set, `name#key`. */
  | { readonly kind: "filmDeleted"; readonly name: string }
  /** The state is as it was before the last run: it was not written, or an old copy was put back. */
  | { readonly kind: "stateLost" };
