import { once } from "node:events";
import { createServer } from "node:http";

/** A server that nobody should ask, for one story. */
export async function withCanary(
  story: (url: string, asked: () => readonly string[]) => Promise<void>,
): Promise<void> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  try {
    await story(`http://127.0.0.1:${port}`, () => asked);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
