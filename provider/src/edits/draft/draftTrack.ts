import type { JsonObject } from "../../base/json";
import type { Clip, Join, Plane } from "../model/edit";
import type { Film } from "../model/openNest";
import type { Warnings } from "../model/warnings";
import type { Fraction } from "../time/fraction";
import type { DraftMaterial, DraftMaterials } from "./draftMaterials";

export interface DraftContext extends Film {
  readonly materials: DraftMaterials;
  readonly depth: number;
  /** The sound of all pictures is off. */
  readonly isMuted: boolean;
  readonly readInner: (draft: JsonObject, warnings: Warnings, depth: number) => readonly Plane[];
}

/** A track while it is read. */
export interface DraftTrack {
  readonly name: string;
  readonly type: string;
  readonly isMuted: boolean;
  readonly context: DraftContext;
  readonly clips: Clip[];
  readonly joins: Join[];
  readonly nested: Plane[];
  seconds: Fraction;
}

/** A segment of a track, with everything that hangs on it. */
export interface Segment {
  readonly node: JsonObject;
  readonly material: DraftMaterial | undefined;
  readonly extras: readonly DraftMaterial[];
  readonly from: Fraction;
  readonly to: Fraction;
  readonly place: {
    readonly track: string;
    readonly clip: string;
    readonly at: Fraction;
    readonly until: Fraction;
  };
}
