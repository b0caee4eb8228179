import { dynamicVerbs, type LifecycleVerbs } from "../../provider/src/hosts/dynamic/dynamicVerbs";
import { mediaProducingJobGate } from "../../provider/src/lifecycle/gate/mediaProducingJobGate";
import { mediaProducingJob } from "../../provider/src/lifecycle/mediaProducingJob";
import type { Run } from "../../provider/src/run/run";

/** The verbs of a render over a run. */
export function verbsOf(run: Run): LifecycleVerbs {
  return dynamicVerbs(run, mediaProducingJob);
}

/** The verbs of a gate over a run. */
export function gateVerbsOf(run: Run): LifecycleVerbs {
  return dynamicVerbs(run, mediaProducingJobGate);
}
