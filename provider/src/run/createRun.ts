import { iceConnection } from "./iceConnection";
import type { Clock } from "../base/clock";
import { once } from "../base/once";
import { type ProviderConfig, type ReadConfig, readProviderConfig } from "./config";
import { type Endpoint, parseEndpoint, regionalEndpoint } from "../base/endpoint";
import type { EngineHost } from "./engineHost";
import type { IceError } from "../ice/errors/iceError";
import { withRateBudget } from "../ice/rateBudget";
import { withRetry } from "../ice/retry";
import { createTroubles } from "../ice/troubles";
import { PlainError } from "../base/plainError";
import { iceClient, loadForCalls } from "./iceClient";
import type { IceConnection, Run } from "./run";
import { createRenderQueue, queueSentence } from "./renderQueue";
import { createRunMemory } from "./runMemory";

/** One run: what all verbs of one provider process share. */
export function createRun(read: ReadConfig, clock: Clock, engine: EngineHost): Run {
  const connections = new Map<string, IceConnection>();
  const troubles = createTroubles(clock);
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
      const client = iceClient({ host, protocol }, region, readConfig().credentials);
      const ice = withRetry(
        withRateBudget(client, clock, readConfig().callsPerSecond, readConfig().grownCallsPerSecond),
        clock,
        { onTrouble: sayOnce(engine.log, host), troubles },
      );
      const connection = iceConnection(ice, clock);
      connections.set(key, connection);
      return connection;
    },
    // After the verb that asks for it has answered: its lines are on their way to the engine before that.
    prepare: once(
      () =>
        void clock
          .sleep(50, engine.cancelled)
          .then(loadForCalls)
          .catch(() => undefined),
    ),
    troubles,
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
