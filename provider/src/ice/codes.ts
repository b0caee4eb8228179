/**
 * ICE's and the gateway's error codes, by what they mean to a caller.
 * @see https://help.aliyun.com/document_detail/197855.html and the gateway's tables (help.aliyun.com/document_detail/30137.htm)
 */

/** A matching code starts with one of these. */
export const throttlingPrefixes = ["Throttling", "RequestsTooFrequent", "FlowControl"];

export const unavailableCodes = new Set([
  "InternalError",
  "ServiceUnavailable",
  "ServiceUnAvailable",
  "SignatureNonceUsed",
  "InternalFailure",
]);

export const notFoundCodes = new Set(["JobNotFound", "ResourceNotFound", "ProjectNotFound"]);

export const deniedPrefixes = ["Forbidden", "NoPermission", "OperationDenied"];

/** The security token ran out, or does not fit its key any more: fresh credentials may help. */
export const staleCredentialPrefixes = ["InvalidSecurityToken", "MissingSecurityToken"];

export const badCredentialPrefixes = ["InvalidAccessKeyId", "SignatureDoesNotMatch", "IncompleteSignature"];

export const clockCodes = new Set(["InvalidTimeStamp.Expired", "InvalidTimeStamp.Format"]);

export const notActivatedCodes = new Set(["Forbidden.SubscriptionRequired", "OperationDenied.Suspended"]);

export const tokenMismatchCode = "IdempotentParameterMismatch";
