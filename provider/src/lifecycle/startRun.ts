import { systemClock } from "../clock.js";
import { type ProviderConfig, type ReadConfig, readProviderConfig } from "../config.js";
import { toCredential } from "../credentials.js";
import { type Endpoint, parseEndpoint, regionalEndpoint } from "../endpoint.js";
import { engineHost } from "../engine/host.js";
import { createIceClient } from "../ice/client.js";
import { withRetry } from "../ice/retry.js";
import { createLedger } from "../job/ledger.js";
import { createWatcher } from "../job/watcher.js";
import { PlainError } from "../plainError.js";
import { packageVersion } from "../version.js";
import type { IceConnection, Run } from "./run.js";
import { createRunMemory } from "./runMemory.js";

/** The run of this provider process. */
export function startRun(read: ReadConfig): Run {
  const clock = systemClock;
  const connections = new Map<string, IceConnection>();
  let config: ProviderConfig | undefined;
  const readConfig = () => (config ??= readProviderConfig(read));
  return {
    clock,
    host: engineHost(),
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
        credential: () => toCredential(readConfig().credentials),
        userAgent: `pulumi-alicloud-ice/${packageVersion}`,
      });
      const ice = withRetry(client, clock);
      const connection = { ice, ledger: createLedger(ice, clock), watcher: createWatcher(ice, clock) };
      connections.set(key, connection);
      return connection;
    },
    memory: createRunMemory(),
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
