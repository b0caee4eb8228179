import { z } from "zod";
import { IceError, kindOf } from "./errors";
import { networkWords } from "./networkWords";

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

/** An HTTP error reply as tea's ResponseError carries it. A field that is no text counts as absent. */
const text = z.string().optional().catch(undefined);
const replySchema = z.object({
  code: text,
  data: z.object({
    statusCode: z.number(),
    Code: text,
    Message: text,
    RequestId: text,
    AccessDeniedDetail: z.object({ AuthAction: text }).optional().catch(undefined),
  }),
});

const localSchema = z.object({
  name: z.string().catch(""),
  code: z.string().optional().catch(undefined),
  message: z.string().catch(""),
});

function fromReply(operation: string, reply: z.infer<typeof replySchema>, cause: unknown): IceError {
  const { data } = reply;
  // The client writes the text "undefined" where the body had no Code.
  const code =
    data.Code ?? (reply.code === "undefined" ? undefined : reply.code) ?? `HTTP ${data.statusCode}`;
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
