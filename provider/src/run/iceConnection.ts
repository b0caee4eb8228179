import type { Clock } from "../base/clock";
import type { IceApi } from "../ice/api";
import { createLedger } from "../job/find/ledger";
import { createWatcher } from "../job/watch/createWatcher";
import { createAssetWatcher } from "./assetWatcher";
import { createMaterialBook } from "./materialBook";
import type { IceConnection } from "./run";

/** What all resources of a run share about ICE in one region. */
export function iceConnection(ice: IceApi, clock: Clock): IceConnection {
  return {
    ice,
    ledger: createLedger(ice, clock),
    watcher: createWatcher(ice, clock),
    materials: createMaterialBook(ice),
    assets: createAssetWatcher(ice, clock),
  };
}
