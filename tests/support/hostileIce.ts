import { createServer, type IncomingHttpHeaders, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** A reply as it comes from the emulator, to be made odd. */
export interface HonestReply {
  /** "GetMediaProducingJob" */
  readonly operation: string;
  readonly status: number;
  readonly body: Body;
  /** How many replies to this operation came before. */
  readonly earlier: number;
}

export type Body = Readonly<Record<string, unknown>>;

export interface HostileIce {
  readonly url: string;
  /** The replies from now on; undefined leaves them as they are. */
  spoil: ((reply: HonestReply) => Body | undefined) | undefined;
  /** Its status from now on; undefined leaves it as it is. */
  statusOf: ((reply: HonestReply) => number) | undefined;
  /** Requests that it answers without doing anything, from now on. */
  swallows: ((request: Pick<HonestReply, "operation">) => boolean) | undefined;
}

/** An ICE between the provider and the emulator that says other things than happened; gone afterwards, whatever happens. */
export async function withHostileIce<T>(
  emulator: { readonly url: string },
  story: (ice: HostileIce) => Promise<T>,
): Promise<T> {
  const earlier = new Map<string, number>();
  const hostile: Omit<HostileIce, "url"> = { spoil: undefined, statusOf: undefined, swallows: undefined };
  const server = createServer((incoming, outgoing) => {
    const operation = String(incoming.headers["x-acs-action"] ?? "");
    const answer = (reply: HonestReply, said: string, headers: IncomingHttpHeaders) => {
      const spoiled = hostile.spoil?.(reply);
      outgoing.writeHead(hostile.statusOf?.(reply) ?? reply.status, headers);
      outgoing.end(spoiled === undefined ? said : JSON.stringify(spoiled));
    };
    if (hostile.swallows?.({ operation }) === true) {
      incoming.resume();
      answer({ operation, status: 200, body: {}, earlier: 0 }, "{}", { "content-type": "application/json" });
      return;
    }
    const target = new URL(incoming.url ?? "/", emulator.url);
    const onward = request(target, { method: incoming.method ?? "POST", headers: incoming.headers });
    incoming.pipe(onward);
    onward.on("error", () => outgoing.destroy());
    onward.on("response", (response) => {
      void text(response).then((said) => {
        const before = earlier.get(operation) ?? 0;
        earlier.set(operation, before + 1);
        const status = response.statusCode ?? 500;
        const reply = { operation, status, body: parsed(said), earlier: before };
        answer(reply, said, kept(response.headers));
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await story(Object.assign(hostile, { url: `http://127.0.0.1:${port}` }));
  } finally {
    await close(server);
  }
}

/** The same reply with some fields of its jobs changed: those of Get, or each of List's. */
export function withJobFields({ body }: HonestReply, change: (job: Body) => Body): Body {
  const { MediaProducingJob: job, MediaProducingJobList: list } = body;
  if (isBody(job)) return { ...body, MediaProducingJob: change(job) };
  return Array.isArray(list) ? { ...body, MediaProducingJobList: list.filter(isBody).map(change) } : body;
}

function kept(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return { "content-type": headers["content-type"], date: headers.date };
}

function parsed(said: string): Body {
  const value: unknown = said === "" ? {} : JSON.parse(said);
  return isBody(value) ? value : {};
}

export function isBody(value: unknown): value is Body {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
