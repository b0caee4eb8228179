import type { Clock } from "../base/clock";
import type { ProviderConfig } from "./config";
import type { Endpoint } from "../base/endpoint";
import type { EngineHost } from "./engineHost";
import type { IceApi } from "../ice/api";
import type { Troubles } from "../ice/troubles";
import type { JobLedger } from "../job/find/ledger";
import type { JobWatcher } from "../job/watch/watcher";
import type { AssetWatcher } from "./assetWatcher";
import type { MaterialBook } from "./materialBook";
import type { RenderQueue } from "./renderQueue";
import type { RunMemory } from "./runMemory";

/** ICE in one region, with what all resources of a run share about it. */
export interface IceConnection {
  readonly ice: IceApi;
  readonly ledger: JobLedger;
  readonly watcher: JobWatcher;
  readonly materials: MaterialBook;
  readonly assets: AssetWatcher;
}

/** What one run of the engine shares: every verb gets it, and nothing else from outside. */
export interface Run {
  readonly clock: Clock;
  readonly host: EngineHost;
  /** @throws PlainError when the configuration can't be read. */
  config(): ProviderConfig;
  /** One connection per region and endpoint. The argument wins over the configuration, which wins over the region's own. */
  connect(region: string, endpoint: Endpoint | undefined): IceConnection;
  /** Loads what a call needs, once and a little later: for who is about to call, and waits for something else. */
  prepare(): void;
  /** What keeps the calls from getting through. */
  readonly troubles: Pick<Troubles, "standing">;
  readonly memory: RunMemory;
  readonly queue: RenderQueue;
}
