import { iceConnection } from "../../../provider/src/run/iceConnection";
import { regionalEndpoint } from "../../../provider/src/base/endpoint";
import type { IceConnection, Run } from "../../../provider/src/run/run";
import { homeRegion } from "../ice/regions";
import { createRenderQueue } from "../../../provider/src/run/renderQueue";
import { createRunMemory } from "../../../provider/src/run/runMemory";
import { withRateBudget } from "../../../provider/src/ice/rateBudget";
import { withRetry } from "../../../provider/src/ice/retry";
import { createTroubles } from "../../../provider/src/ice/troubles";
import { processClock } from "./processClock";
import { dynamicHost } from "./dynamicHost";
import type { HostName, HostVerbs } from "./hostVerbs";
import { pluginHost } from "./pluginHost";
import type { ProviderProcess } from "./providerProcess";
import { simulatedClient } from "./simulatedClient";

/** Below the account's 30 submits a second. */
const callsPerSecond = 27;

/** The provider's own verbs, in a process of the simulation. */
export function providerVerbs(process: ProviderProcess, host: HostName): HostVerbs {
  const { plant } = process.world;
  const simulated = simulatedRun(process);
  const run = plant.run?.(simulated) ?? simulated;
  const verbs = host === "dynamic" ? dynamicHost(run, plant) : pluginHost(run);
  return plant.host?.(verbs, host) ?? verbs;
}

function simulatedRun(process: ProviderProcess): Run {
  const { world } = process;
  const { plant, ice: model, time, history, random } = world;
  const clock = processClock(time, model.switches.clockSkewMs, () => process.isGone);
  const say = (_urn: string, message: string) => void history.texts.push(message);
  const troubles = createTroubles(clock);
  const connectionTo = (host: string): IceConnection => {
    const client = simulatedClient(model, process, host);
    const budgeted = withRateBudget(plant.client?.(client) ?? client, clock, callsPerSecond);
    const ice = withRetry(budgeted, clock, { troubles }, () => random.fraction());
    const connection = iceConnection(ice, clock);
    return plant.connection?.(connection) ?? connection;
  };
  const connections = new Map<string, IceConnection>();
  return {
    clock,
    host: {
      log: { info: say, warn: say, status: say, delivered: () => Promise.resolve() },
      cancelled: process.cancelled,
      mostFailedBytes: model.switches.mostFailedBytes,
    },
    prepare: () => undefined,
    config: () => ({
      region: homeRegion,
      endpoint: undefined,
      progress: "lines",
      callsPerSecond,
      grownCallsPerSecond: callsPerSecond,
      maxOutputMinutes: undefined,
      credentials: { kind: "defaultChain" },
    }),
    // As the provider does: one for each region and endpoint.
    connect(region, endpoint = regionalEndpoint(region)) {
      const key = `${endpoint.host} ${region}`;
      const connection = connections.get(key) ?? connectionTo(endpoint.host);
      connections.set(key, connection);
      return connection;
    },
    troubles,
    memory: createRunMemory(),
    queue: createRenderQueue(clock, () => undefined),
  };
}
