import type { Switches } from "../base/assumptions";
import type { Callbacks } from "../callbacks/callbacks";
import type { Clock } from "../base/clock";
import type { ObjectFolder } from "../files/objectFolder";
import type { Probe, Render, Speed } from "../render/renderer";
import type { Store } from "../store/store";
import type { JobRules } from "./jobRules";
import type { Slots } from "./slots";

/** What renders. */
export interface Renderer {
  readonly render: Render;
  readonly probe: Probe;
  /** Every MediaURL, MediaId and FileURL a timeline names. */
  readonly listMaterials: (timeline: unknown) => string[];
}

/** How long a job takes beyond its render. */
export interface Pacing {
  /** From submit to end, at least. */
  renderTimeMs: number;
}

/** What a job needs to run. */
export interface JobDeps {
  readonly store: Store;
  readonly oss: ObjectFolder;
  readonly s3: ObjectFolder;
  /** Where films are made before they go to their place. */
  readonly workDir: string;
  readonly renderer: Renderer;
  readonly clock: Clock;
  readonly callbacks: Callbacks;
  readonly rules: JobRules;
  readonly slots: Slots;
  readonly speed: Speed;
  readonly pacing: Pacing;
  readonly switches: Switches;
  /** A render that takes longer fails its job. */
  readonly renderLimitMs: number;
}
