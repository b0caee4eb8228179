import type { ErrorCode } from "./errors";
import { newRequestId } from "../base/ids";

/** The body that every answer has which says no, whoever makes it: the API, or HTTP under it. */
export function errorBody(
  code: ErrorCode | (string & {}),
  message: string,
  host: string | undefined,
  details: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  const requestId = newRequestId();
  const recommend = new URL("https://api.aliyun.com/troubleshoot");
  recommend.search = new URLSearchParams({ q: code, product: "ICE", requestId }).toString();
  return {
    RequestId: requestId,
    HostId: host ?? "",
    Code: code,
    Message: message,
    Recommend: recommend.href,
    ...details,
  };
}
