import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { z } from "zod";

export interface ReceivedCallback {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly message: z.output<typeof messageSchema>;
}

export interface CallbackReceiver {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Every request so far, taken or not. */
  readonly received: readonly ReceivedCallback[];
  /** Resolves when that many came; rejects after 20 s. */
  arrived(count: number): Promise<readonly ReceivedCallback[]>;
  /** What the next requests are answered with; 200 when there is no more. */
  readonly answers: number[];
  /** How late the next requests are answered; at once when there is no more. */
  readonly delaysMs: number[];
}

const messageSchema = z.object({
  EventType: z.string(),
  UserId: z.number(),
  EventTime: z.string(),
  MessageBody: z.record(z.string(), z.string()),
});

/** A program that is told what happens, for one story. */
export async function withReceiver(story: (receiver: CallbackReceiver) => Promise<void>): Promise<void> {
  const received: ReceivedCallback[] = [];
  const answers: number[] = [];
  const delaysMs: number[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const message = messageSchema.parse(JSON.parse(Buffer.concat(chunks).toString("utf8")));
      received.push({ path: request.url ?? "", headers: request.headers, message });
      const status = answers.shift() ?? 200;
      const answer = () => response.writeHead(status, status === 302 ? { location: "/elsewhere" } : {}).end();
      setTimeout(answer, delaysMs.shift() ?? 0).unref();
      server.emit("received");
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const arrived = async (count: number) => {
    const deadline = AbortSignal.timeout(20_000);
    while (received.length < count) await once(server, "received", { signal: deadline });
    return received;
  };
  try {
    await story({ url: `http://127.0.0.1:${port}`, received, answers, delaysMs, arrived });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
