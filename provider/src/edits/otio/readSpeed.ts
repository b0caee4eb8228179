import type { JsonObject } from "../../base/json";
import { objectsIn } from "../json/objects";
import { absolute, decimal, type Fraction, isLess, one, times, zero } from "../time/fraction";
import { schemaOf } from "./otioJson";

export interface OtioSpeed {
  /** Seconds of the file for a second of the film; 0 stands still. */
  readonly speed: Fraction;
  readonly isReversed: boolean;
  /** Effects that do something else. */
  readonly others: readonly JsonObject[];
}

const plain: OtioSpeed = { speed: one, isReversed: false, others: [] };

/** How fast an item plays, from its time effects. */
export function readSpeed(node: JsonObject): OtioSpeed {
  const effects = objectsIn(node["effects"]);
  if (effects.length === 0) return plain;
  let speed = one;
  const others: JsonObject[] = [];
  for (const effect of effects) {
    if (effect["enabled"] === false) continue;
    const scalar = effect["time_scalar"];
    const schema = schemaOf(effect);
    if (schema === "FreezeFrame") speed = zero;
    else if (schema === "LinearTimeWarp" && typeof scalar === "number" && Number.isFinite(scalar))
      speed = times(speed, decimal(scalar));
    else others.push(effect);
  }
  return { speed: absolute(speed), isReversed: isLess(speed, zero), others };
}
