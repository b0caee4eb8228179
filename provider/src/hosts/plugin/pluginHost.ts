import { EngineCancelled } from "../../base/deadline";
import type { EngineHost, EngineLog } from "../../run/engineHost";
import { connectEngineLog } from "../engine/engineLog";
import { exitWithEngine } from "../engine/orphan";
import { engineUrn } from "./identity";

export interface PluginHost extends EngineHost {
  /** The engine at this address is the one that is served. */
  attach(address: string | undefined): void;
  /** Ends every wait. */
  cancel(): void;
}

/** The engine behind the calls: its log, its interruption, and its end, which is this process's as well. */
export function createPluginHost(): PluginHost {
  let log: EngineLog = silent;
  const controller = new AbortController();
  return {
    log: {
      info: (urn, message) => log.info(engineUrn(urn), message),
      warn: (urn, message) => log.warn(engineUrn(urn), message),
      status: (urn, message) => log.status(engineUrn(urn), message),
      delivered: (urn) => log.delivered(engineUrn(urn)),
    },
    cancelled: controller.signal,
    attach(address) {
      log = connectEngineLog(address) ?? silent;
      exitWithEngine(address);
    },
    cancel: () => controller.abort(new EngineCancelled()),
  };
}

/** What a plugin writes itself is hidden. */
const silent: EngineLog = {
  info: () => undefined,
  warn: () => undefined,
  status: () => undefined,
  delivered: () => Promise.resolve(),
};
