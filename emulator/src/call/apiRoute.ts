import type { Socket } from "node:net";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { answerCall, type ApiDeps, type CallTrace } from "./answerCall";
import { parseApiCall, type ApiCall } from "./apiCall";
import { errorBody } from "./errorBody";
import { ERROR_STATUS } from "./errors";
import { errorText } from "../base/errorText";
import type { Fault, FaultEffect, Faults } from "./faults";
import { IceError } from "./iceError";
import { newRequestId } from "../base/ids";
import { LIMITS } from "../base/limits";
import { redact } from "../base/redact";
import type { RequestLog } from "./requestLog";

export interface ApiRouteDeps extends ApiDeps {
  readonly faults: Faults;
  readonly requests: RequestLog;
  /** Aborts when the server stops. */
  readonly stopping: AbortSignal;
}

interface FaultDeps extends ApiRouteDeps {
  readonly caller: Socket;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>> | string;
  readonly code?: string;
}

/** The one endpoint of the API: `/`, whatever the operation. */
export function apiRoute(server: FastifyInstance, deps: ApiRouteDeps): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    "*",
    { parseAs: "buffer", bodyLimit: LIMITS.requestBodyMaxBytes },
    (_request, body, done) => done(null, body),
  );
  server.setErrorHandler((_error, request, reply) => {
    const call = parseApiCall(request.method, request.url, request.headers, Buffer.alloc(0));
    const sentence = "The request body can't be read, or is too large.";
    return send(reply, errorAnswer(ERROR_STATUS.InvalidParameter, "InvalidParameter", sentence, {}, call));
  });
  server.all("/", async (request, reply) => {
    const call = parseApiCall(
      request.method,
      request.url,
      request.headers,
      Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
    );
    const fault = deps.faults.draw(call.operation);
    const trace: CallTrace = { signature: "unchecked" };
    const answer = await answerWithFault(call, fault, trace, { ...deps, caller: request.raw.socket });
    log(call, trace, answer, fault, deps);
    return answer === undefined ? drop(request, reply) : send(reply, answer);
  });
}

/** Undefined when the client gets no answer. */
async function answerWithFault(
  call: ApiCall,
  fault: Fault | undefined,
  trace: CallTrace,
  deps: FaultDeps,
): Promise<Answer | undefined> {
  if (fault?.when === "before") {
    return spoil(fault.effect, () => answer(call, trace, deps), call, deps);
  }
  const result = answer(call, trace, deps);
  return fault === undefined ? result : spoil(fault.effect, () => result, call, deps);
}

async function spoil(
  effect: FaultEffect,
  goOn: () => Answer,
  call: ApiCall,
  { clock, stopping, caller }: FaultDeps,
): Promise<Answer | undefined> {
  switch (effect.kind) {
    case "drop":
      return undefined;
    case "hang":
      await clock.sleep(Number.MAX_SAFE_INTEGER, untilGone(caller, stopping)).catch(() => undefined);
      return undefined;
    case "delay":
      await clock.sleep(effect.ms, stopping);
      return goOn();
    case "error":
      return {
        ...errorAnswer(effect.status, effect.code, effect.message, {}, call),
        headers: effect.headers,
      };
    case "html":
      return {
        status: effect.status,
        headers: { "content-type": "text/html" },
        body: `<html><body><h1>${effect.status}</h1></body></html>`,
      };
  }
}

/** Whoever hangs up waits for nothing any more: a test may leave thousands of such calls. */
function untilGone(caller: Socket, stopping: AbortSignal): AbortSignal {
  const gone = new AbortController();
  caller.once("close", () => gone.abort());
  if (caller.destroyed) gone.abort();
  return AbortSignal.any([gone.signal, stopping]);
}

function answer(call: ApiCall, trace: CallTrace, deps: ApiRouteDeps): Answer {
  try {
    const reply = answerCall(call, deps, trace);
    return { status: 200, headers: {}, body: { RequestId: newRequestId(), ...reply } };
  } catch (error) {
    if (error instanceof IceError) {
      return errorAnswer(error.status, error.code, error.message, error.details, call);
    }
    const sentence = `The request processing has failed due to some unknown error. ${errorText(error)}`;
    return errorAnswer(ERROR_STATUS.InternalError, "InternalError", sentence, {}, call);
  }
}

function errorAnswer(
  status: number,
  code: string,
  message: string,
  details: Readonly<Record<string, unknown>>,
  call: ApiCall,
): Answer {
  const body = errorBody(code, message, call.headers.host, details);
  return { status, headers: {}, body, code };
}

function log(
  call: ApiCall,
  trace: CallTrace,
  answer: Answer | undefined,
  fault: Fault | undefined,
  deps: ApiRouteDeps,
): void {
  deps.requests.add({
    time: new Date(deps.clock.now()).toISOString(),
    operation: call.operation,
    params: redact({ ...call.query, ...call.form }),
    signature: trace.signature,
    status: answer?.status,
    code: answer?.code,
    fault: fault?.effect.kind,
  });
}

function send(reply: FastifyReply, { status, headers, body }: Answer): FastifyReply {
  return reply.code(status).headers(headers).send(body);
}

function drop(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.hijack();
  request.raw.socket.destroy();
  return reply;
}
