import { z } from "zod";
import { printable } from "../../base/display";
import { kindOf } from "./codes";
import { IceError } from "./iceError";
import { networkWords } from "./networkWords";
import { UnreadableReply } from "./unreadableReply";

/**
 * The one way from what @alicloud/openapi-client throws to an {@link IceError}. It throws plain objects, raw Node
 * errors, and a bare SyntaxError for a page that is not JSON; their texts may hold the whole request URL, so none is kept.
 */
export function toIceError(operation: string, thrown: unknown): IceError {
  if (thrown instanceof IceError) return thrown;
  if (thrown instanceof UnreadableReply && thrown.isRefusal) return refusedByGateway(operation, thrown);
  const reply = replySchema.safeParse(thrown);
  if (reply.success) return fromReply(operation, reply.data, thrown);
  const local = localSchema.safeParse(thrown);
  const { name, code, message } = local.success ? local.data : { name: "", code: undefined, message: "" };
  if (name === "SyntaxError" || thrown instanceof UnreadableReply) {
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

/** A gateway before ICE refuses what it can't take without ICE's words: asking again changes nothing. */
function refusedByGateway(operation: string, { statusCode, cause }: UnreadableReply): IceError {
  const isTooLarge = [413, 414, 431].includes(statusCode);
  return new IceError({
    kind: "rejected",
    operation,
    code: `HTTP ${statusCode}`,
    message: isTooLarge
      ? "the request is larger than the gateway before ICE takes, which says nothing else; make clipsParam or the timeline smaller"
      : "the gateway before ICE refused it and says nothing else",
    statusCode,
    cause,
  });
}

/** An HTTP error reply as tea's ResponseError carries it. A field that is no text counts as absent. */
const text = z.string().transform(printable).optional().catch(undefined);
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
