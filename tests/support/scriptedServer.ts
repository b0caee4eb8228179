import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the server does with one request. */
export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

export interface ScriptedServer {
  /** "127.0.0.1:PORT" */
  readonly host: string;
  /** Every request line and host header so far. */
  readonly requests: readonly string[];
}

/** A server that answers as told, the last answer again and again; gone afterwards, whatever happens. */
export async function withServer<T>(
  answers: readonly Answer[],
  story: (server: ScriptedServer) => Promise<T>,
): Promise<T> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const answer = answers[Math.min(requests.length, answers.length - 1)];
    requests.push(`${request.method ?? ""} ${request.url ?? ""} ${request.headers.host ?? ""}`);
    request.resume();
    request.once("end", () => answer?.(response, request));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await story({ host: `127.0.0.1:${port}`, requests });
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** An answer with a body; JSON unless it is a text. */
export function reply(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return (response) => {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const type = typeof body === "string" ? "text/html" : "application/json";
    response.writeHead(status, { "content-type": type, ...headers }).end(text);
  };
}
