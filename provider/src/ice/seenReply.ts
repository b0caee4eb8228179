import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import { ClientRequest } from "node:http";

/** What HTTP told of a reply, whatever was in it. */
export interface SeenReply {
  statusCode?: number;
  contentType?: string;
}

const current = new AsyncLocalStorage<SeenReply>();

/**
 * The vendor's client throws away the status of a reply whose body is no JSON: it is taken from HTTP itself.
 *
 * @returns what `send` resolves to
 * @throws what `wrap` makes of what `send` has thrown
 */
export async function seeingReply<T>(
  send: () => Promise<T>,
  wrap: (thrown: unknown, seen: SeenReply) => unknown,
): Promise<T> {
  const seen: SeenReply = {};
  try {
    return await current.run(seen, send);
  } catch (thrown) {
    throw wrap(thrown, seen);
  }
}

/** @see https://nodejs.org/api/diagnostics_channel.html#http where it is not told, the status stays unknown */
subscribe("http.client.request.start", (message) => {
  const seen = current.getStore();
  if (seen === undefined || typeof message !== "object" || message === null || !("request" in message))
    return;
  const { request } = message;
  if (!(request instanceof ClientRequest)) return;
  request.once("response", ({ statusCode, headers }) => {
    Object.assign(seen, { statusCode, contentType: headers["content-type"] });
  });
});
