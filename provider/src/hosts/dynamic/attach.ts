import { systemClock } from "../../base/clock";
import { mediaBatch } from "../../lifecycle/batch/mediaBatch";
import { mediaInfo } from "../../lifecycle/mediaInfo/mediaInfo";
import { template } from "../../lifecycle/template/template";
import { mediaProducingJobGate } from "../../lifecycle/gate/mediaProducingJobGate";
import { mediaProducingJob } from "../../lifecycle/mediaProducingJob";
import type { ResourceKind } from "../../lifecycle/resourceKind";
import { mediaProducingJobSet } from "../../lifecycle/set/mediaProducingJobSet";
import { createRun } from "../../run/createRun";
import type { Run } from "../../run/run";
import { dynamicVerbs } from "./dynamicVerbs";
import { engineHost } from "./host";

/** The stack's configuration as the engine hands it to `configure`. */
interface EngineConfig {
  get(key: string): string | undefined;
}

/**
 * Gives the shell of MediaProducingJob its verbs. Synchronous: a verb that is missing for a moment is skipped by the
 * engine. Called by this package's own shell alone: not for programs.
 */
export function attach(target: object, config: EngineConfig): Promise<void> {
  return attachKind(target, config, mediaProducingJob);
}

/** The same for MediaProducingJobGate. */
export function attachGate(target: object, config: EngineConfig): Promise<void> {
  return attachKind(target, config, mediaProducingJobGate);
}

/** The same for MediaProducingJobSet. */
export function attachSet(target: object, config: EngineConfig): Promise<void> {
  return attachKind(target, config, mediaProducingJobSet);
}

/** The same for Template. */
export function attachTemplate(target: object, config: EngineConfig): Promise<void> {
  return attachKind(target, config, template);
}

/** The same for MediaInfo. */
export function attachMediaInfo(target: object, config: EngineConfig): Promise<void> {
  return attachKind(target, config, mediaInfo);
}

/** The same for BatchMediaProducingJob. */
export function attachBatch(target: object, config: EngineConfig): Promise<void> {
  return attachKind(target, config, mediaBatch);
}

function attachKind(target: object, config: EngineConfig, kind: ResourceKind): Promise<void> {
  Object.assign(target, dynamicVerbs(sharedRun(config), kind));
  return Promise.resolve();
}

/** One run per provider process: all resources share its connections and its memory. */
let shared: Run | undefined;

function sharedRun(config: EngineConfig): Run {
  return (shared ??= createRun((key) => config.get(key), systemClock, engineHost()));
}
