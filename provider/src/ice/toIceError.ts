import { z } from "zod";
import { IceError, kindOf } from "./errors";

/**
 * The one way from what @alicloud/openapi-client throws to an {@link IceError}. It throws plain objects, raw Node
 * errors, and a bare SyntaxError for a page that is not JSON; their texts may hold the whole request URL, so none is kept.
 */
export function toIceError(operation: string, thrown: unknown): IceError {
  if (thrown instanceof IceError) return thrown;
  const reply = replySchema.safeParse(thrown);
  if (reply.success) return fromReply(operation, reply.data, thrown);
  const local = localSchema.safeParse(thrown);
  const { name, code, message } = local.success ? local.data : { name: "", code: undefined, message: "" };
  if (name === "SyntaxError") {
    return new IceError({
      kind: "unavailable",
      operation,
      code: "UnreadableReply",
      message: "the reply was not JSON",
      cause: thrown,
    });
  }
  if (code === "InvalidCredentials" || credentialFailure.test(message)) {
    return new IceError({
      kind: "noCredentials",
      operation,
      code: "NoCredentials",
      message: "no credentials were found",
      cause: thrown,
    });
  }
  if (name === "RequestTimeoutError" || /timeout/iu.test(message)) {
    return new IceError({
      kind: "network",
      operation,
      code: "Timeout",
      message: "no reply in time",
      cause: thrown,
    });
  }
  return new IceError({
    kind: "network",
    operation,
    code: code ?? "NetworkError",
    message: networkWords[code ?? ""] ?? "the connection failed",
    cause: thrown,
  });
}

/** An HTTP error reply as tea's ResponseError carries it. */
const replySchema = z.object({
  code: z.string(),
  data: z.object({
    statusCode: z.number(),
    Code: z.string().optional(),
    Message: z.string().optional(),
    RequestId: z.string().optional(),
    AccessDeniedDetail: z.object({ AuthAction: z.string().optional() }).optional(),
  }),
});

const localSchema = z.object({
  name: z.string().catch(""),
  code: z.string().optional().catch(undefined),
  message: z.string().catch(""),
});

const credentialFailure =
  /unable to get credentials|credential(s)? .*(not|empty|fail)|set up the credentials|AccessKey.*(empty|required)/iu;

const networkWords: Readonly<Record<string, string>> = {
  ECONNREFUSED: "the connection was refused",
  ECONNRESET: "the connection was reset",
  ENOTFOUND: "the host name was not found",
  EAI_AGAIN: "the host name could not be looked up",
  EPIPE: "the connection was closed",
  ETIMEDOUT: "no reply in time",
};

function fromReply(operation: string, reply: z.infer<typeof replySchema>, cause: unknown): IceError {
  const { data } = reply;
  // The client writes the text "undefined" where the body had no Code.
  const code = data.Code ?? (reply.code === "undefined" ? `HTTP ${data.statusCode}` : reply.code);
  return new IceError({
    kind: kindOf(code, data.statusCode),
    operation,
    code,
    message: data.Message ?? `HTTP status ${data.statusCode}`,
    statusCode: data.statusCode,
    requestId: data.RequestId,
    deniedAction: data.AccessDeniedDetail?.AuthAction,
    cause,
  });
}
