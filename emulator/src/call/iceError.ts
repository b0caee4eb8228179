import { ERROR_STATUS, type ErrorCode } from "./errors";

/** An answer that says no, in ICE's words. */
export class IceError extends Error {
  override readonly name = "IceError";
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    message: string,
    /** Further fields of the body, such as AccessDeniedDetail. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.status = ERROR_STATUS[code];
  }

  /** The documented sentence for a parameter, and what is wrong with it. */
  static invalidParameter(parameter: string, why: string): IceError {
    return new IceError("InvalidParameter", `The specified parameter "${parameter}" is not valid. ${why}`);
  }
}
