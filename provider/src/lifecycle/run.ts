import type { Clock } from "../clock";
import type { ProviderConfig } from "../config";
import type { Endpoint } from "../endpoint";
import type { EngineHost } from "../engine/host";
import type { IceApi } from "../ice/api";
import type { JobLedger } from "../job/ledger";
import type { JobWatcher } from "../job/watcher";
import type { MaterialBook } from "./preflight/materialBook";
import type { RenderQueue } from "./renderQueue";
import type { RunMemory } from "./runMemory";

/** ICE in one region, with what all resources of a run share about it. */
export interface IceConnection {
  readonly ice: IceApi;
  readonly ledger: JobLedger;
  readonly watcher: JobWatcher;
  readonly materials: MaterialBook;
}

/** What one run of the engine shares: every verb gets it, and nothing else from outside. */
export interface Run {
  readonly clock: Clock;
  readonly host: EngineHost;
  /** @throws PlainError when the configuration can't be read. */
  config(): ProviderConfig;
  /** One connection per region and endpoint. The argument wins over the configuration, which wins over the region's own. */
  connect(region: string, endpoint: Endpoint | undefined): IceConnection;
  readonly memory: RunMemory;
  readonly queue: RenderQueue;
}
