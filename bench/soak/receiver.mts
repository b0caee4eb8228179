import { once } from "node:events";
import { createServer } from "node:http";
import { z } from "zod";

export interface Receiver {
  readonly url: string;
  readonly received: () => number;
  stop(): void;
}

/** Takes callbacks, but for every seventh, which is sent again. */
export async function startReceiver(): Promise<Receiver> {
  let received = 0;
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(++received % 7 === 0 ? 500 : 200).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://127.0.0.1:${port}/`,
    received: () => received,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
