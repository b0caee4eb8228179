import type { IceClient } from "../../../provider/src/ice/client";
import type { LifecycleVerbs } from "../../../provider/src/hosts/dynamic/dynamicVerbs";
import type { HostName, HostVerbs } from "../engine/hostVerbs";
import type { ResourceKind } from "../engine/program";
import type { IceConnection, Run } from "../../../provider/src/run/run";

/** A bug put into the provider on purpose, at its seams, to see the simulation find it. */
export interface Plant {
  readonly name: string;
  readonly client?: (client: IceClient) => IceClient;
  readonly connection?: (connection: IceConnection) => IceConnection;
  readonly run?: (run: Run) => Run;
  /** Of the dynamic host. */
  readonly verbs?: (verbs: LifecycleVerbs, run: Run, kind: ResourceKind) => LifecycleVerbs;
  readonly host?: (verbs: HostVerbs, host: HostName) => HostVerbs;
}

export const noPlant: Plant = { name: "none" };
