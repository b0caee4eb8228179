import { type Agent, request } from "node:http";
import { type SignedRequest, signedRequest } from "./signedRequest.mts";

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Sends one request and reads the whole answer. */
export function send(
  url: string,
  agent: Agent,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body?: Uint8Array | string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname: host, port } = new URL(url);
    request({ host, port, method, path, headers, agent }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (text += chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body: text }));
      response.on("error", reject);
    })
      .on("error", reject)
      .end(body);
  });
}

/** Calls an operation of the API, signed. */
export function call(
  url: string,
  agent: Agent,
  operation: string,
  query: Record<string, string>,
): Promise<Answer> {
  const { method, path, headers }: SignedRequest = signedRequest(url, operation, query, "GET");
  return send(url, agent, method, path, headers);
}
