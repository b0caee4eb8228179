import { STATUS_CODES, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { errorBody } from "./errorBody";
import { ERROR_STATUS, type ErrorCode } from "./errors";
import { systemCode } from "../base/errorText";

interface Refusal {
  readonly code: ErrorCode;
  readonly message: string;
}

/** What Node's parser stops at, by its code; everything else is simply no request. */
const PARSER_REFUSALS: ReadonlyMap<string | undefined, Refusal> = new Map([
  ["HPE_HEADER_OVERFLOW", { code: "RequestHeadTooLarge", message: "The address and headers are too long." }],
  [
    "HPE_CHUNK_EXTENSIONS_OVERFLOW",
    { code: "RequestTooLarge", message: "The request's chunk extensions are too long." },
  ],
  ["ERR_HTTP_REQUEST_TIMEOUT", { code: "RequestTimeout", message: "The request did not come to its end." }],
]);
const NO_REQUEST: Refusal = { code: "BadRequest", message: "The request is not HTTP/1.1." };

/** How long a client may go on sending what is not read any more: a connection that is reset at once loses the answer. */
const LINGER_MS = 1000;

/** The answer where Node could not even read the request: a client that reads JSON gets JSON. */
export function answerUnreadable(error: Error, socket: Socket): void {
  if (!socket.writable || systemCode(error) === "ECONNRESET") return;
  const { code, message } = PARSER_REFUSALS.get(systemCode(error)) ?? NO_REQUEST;
  const status = ERROR_STATUS[code];
  const body = JSON.stringify(errorBody(code, message, undefined));
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`,
      "content-type: application/json; charset=utf-8",
      `content-length: ${Buffer.byteLength(body)}`,
      "connection: close",
      "",
      body,
    ].join("\r\n"),
  );
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
}

/** The answer to what the router can't read, such as a path that is no encoding. */
export function answerUnroutable(
  error: { readonly statusCode?: number | undefined },
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const message = "The request's path can't be read.";
  void reply.code(error.statusCode ?? 400).send(errorBody("BadRequest", message, request.headers.host));
}

/** The rest of what HTTP would answer by itself, with pages or with nothing. */
export function answerInJson(server: FastifyInstance): void {
  server.setNotFoundHandler((request, reply) => {
    const message = "Specified api is not found, please check your url and method.";
    return reply.code(404).send(errorBody("InvalidApi.NotFound", message, request.headers.host));
  });
  server.server.on("checkExpectation", (_request: unknown, response: ServerResponse) => {
    response.writeHead(417, { "content-type": "application/json; charset=utf-8" });
    response.end(JSON.stringify(errorBody("BadRequest", "The request expects too much.", undefined)));
  });
}
