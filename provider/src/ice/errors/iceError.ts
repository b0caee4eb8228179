import type { IceErrorKind } from "./codes";

export interface IceErrorFields {
  readonly kind: IceErrorKind;
  readonly operation: string;
  /** ICE's own Code, or ours where none came back. */
  readonly code: string;
  /** ICE's own Message, or the network's words. */
  readonly message: string;
  readonly statusCode?: number | undefined;
  readonly requestId?: string | undefined;
  /** The RAM action that was refused, where the reply says it. */
  readonly deniedAction?: string | undefined;
  readonly cause?: unknown;
}

/** A call to ICE that did not succeed. */
export class IceError extends Error {
  override readonly name = "IceError";
  readonly kind: IceErrorKind;
  readonly operation: string;
  readonly code: string;
  readonly statusCode: number | undefined;
  readonly requestId: string | undefined;
  readonly deniedAction: string | undefined;

  constructor(fields: IceErrorFields) {
    super(fields.message, { cause: fields.cause });
    this.kind = fields.kind;
    this.operation = fields.operation;
    this.code = fields.code;
    this.statusCode = fields.statusCode;
    this.requestId = fields.requestId;
    this.deniedAction = fields.deniedAction;
  }
}

/** Whether every other call is refused in the same way: it is about who calls, and not about what is asked. */
export function concernsCaller(error: IceError): boolean {
  return ["staleCredentials", "noCredentials", "badCredentials", "clock"].includes(error.kind);
}

/** Whether trying the same call again may help. */
export function isTransient(error: unknown): error is IceError {
  return (
    error instanceof IceError &&
    ["throttled", "unavailable", "network", "staleCredentials"].includes(error.kind)
  );
}

/** Whether ICE has surely not done what was asked, though it may when it is asked again. */
export function isRefusal(error: IceError): boolean {
  return ["throttled", "staleCredentials"].includes(error.kind);
}

export function isIceError(error: unknown, kind: IceErrorKind): error is IceError {
  return error instanceof IceError && error.kind === kind;
}
