import { Agent } from "node:http";
import { send } from "./send.mts";
import { type SignedRequest } from "./signedRequest.mts";

export interface Calls {
  readonly seconds: number;
  readonly failed: number;
  readonly bodies: readonly string[];
}

/** Sends all of them over so many connections, and waits for all answers. */
export async function callMany(
  url: string,
  calls: readonly SignedRequest[],
  connections: number,
): Promise<Calls> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const rest = [...calls];
  const bodies: string[] = [];
  let failed = 0;
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let call = rest.pop(); call !== undefined; call = rest.pop()) {
        const { status, body } = await send(url, agent, call.method, call.path, call.headers);
        if (status !== 200) failed++;
        bodies.push(body);
      }
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  agent.destroy();
  return { seconds, failed, bodies };
}
