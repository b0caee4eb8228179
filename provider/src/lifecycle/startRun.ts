import { type Clock, systemClock } from "../clock";
import { type ProviderConfig, type ReadConfig, readProviderConfig } from "../config";
import { missingCredentials } from "../credentialSource";
import { type Endpoint, parseEndpoint, regionalEndpoint } from "../endpoint";
import { type EngineHost, engineHost } from "../engine/host";
import { createIceClient } from "../ice/client";
import type { IceError } from "../ice/errors";
import { withRateBudget } from "../ice/rateBudget";
import { withRetry } from "../ice/retry";
import { createLedger } from "../job/ledger";
import { createWatcher } from "../job/createWatcher";
import { PlainError } from "../plainError";
import { packageVersion } from "../version";
import { createMaterialBook } from "./preflight/materialBook";
import type { IceConnection, Run } from "./run";
import { createRenderQueue, queueSentence } from "./renderQueue";
import { createRunMemory } from "./runMemory";

/** The run of this provider process. */
export function startRun(read: ReadConfig): Run {
  return createRun(read, systemClock, engineHost());
}

export function createRun(read: ReadConfig, clock: Clock, engine: EngineHost): Run {
  const connections = new Map<string, IceConnection>();
  let config: ProviderConfig | undefined;
  const readConfig = () => (config ??= readProviderConfig(read));
  return {
    clock,
    host: engine,
    config: readConfig,
    connect(region, endpoint) {
      const { host, protocol } = endpoint ?? configuredEndpoint(readConfig()) ?? regionalEndpoint(region);
      const key = `${protocol}://${host} ${region}`;
      const existing = connections.get(key);
      if (existing !== undefined) return existing;
      const client = createIceClient({
        host,
        protocol,
        regionId: region,
        credential: async () => (await import("../credentials.js")).toCredential(readConfig().credentials),
        missingCredentials: missingCredentials(readConfig().credentials),
        userAgent: `pulumi-alicloud-ice/${packageVersion}`,
      });
      const ice = withRetry(
        withRateBudget(client, clock, readConfig().callsPerSecond),
        clock,
        sayOnce(engine.log, host),
      );
      const connection = {
        ice,
        ledger: createLedger(ice, clock),
        watcher: createWatcher(ice, clock),
        materials: createMaterialBook(ice),
      };
      connections.set(key, connection);
      return connection;
    },
    memory: createRunMemory(),
    queue: createRenderQueue(clock, (underWay) => {
      if (readConfig().progress !== "off") engine.log.info("", queueSentence(underWay));
    }),
  };
}

/** A trouble that meets every call of a run is told once, on the stack's own row. */
function sayOnce(log: EngineHost["log"], host: string): (trouble: IceError) => void {
  const said = new Set<string>();
  return (trouble) => {
    if (said.has(trouble.code)) return;
    said.add(trouble.code);
    // Only the network's words: what ICE says may repeat what it was sent.
    const isNetwork = trouble.kind === "network";
    const why = isNetwork ? `: ${trouble.message}` : "";
    const where = isNetwork ? ` to ${host}` : "";
    log.warn(
      "",
      `${trouble.operation} does not get through${where} (${trouble.code}${why}); it is tried again until the timeout.`,
    );
  };
}

function configuredEndpoint({ endpoint }: ProviderConfig): Endpoint | undefined {
  if (endpoint === undefined) return undefined;
  const parsed = parseEndpoint(endpoint);
  if (parsed === undefined) {
    throw new PlainError(
      `The configured ICE endpoint can't be read; write "host[:port]", or "http://host[:port]" or "https://host[:port]".`,
    );
  }
  return parsed;
}
