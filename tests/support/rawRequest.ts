import { request } from "node:http";

export interface RawRequest {
  readonly port: number;
  readonly method: string;
  /** Sent as it is; fetch would tidy it up. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A request that says exactly this, also what fetch refuses to say. */
export function rawRequest(raw: RawRequest): Promise<{ status: number | undefined; body: string }> {
  const { port, method, path, headers, body } = raw;
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, method, path, headers, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (text += chunk));
      response.on("end", () => resolve({ status: response.statusCode, body: text }));
      response.on("error", reject);
    })
      .on("error", reject)
      .end(body);
  });
}
