import { kindOf } from "../../../provider/src/ice/errors/codes";
import { IceError } from "../../../provider/src/ice/errors/iceError";

/** ICE's no, as the client hands it on. */
export function refusal(operation: string, code: string, statusCode: number): IceError {
  return new IceError({
    kind: kindOf(code, statusCode),
    operation,
    code,
    message: "The model of ICE says no.",
    statusCode,
    requestId: "0A0A0A0A-0000-0000-0000-000000000000",
  });
}

/** No reply at all. */
export function networkFailure(operation: string, code: "ECONNRESET" | "Timeout"): IceError {
  return new IceError({ kind: "network", operation, code, message: "the connection was lost" });
}
