/** HTTP status of every Code the emulator answers with. Sources: the gateway's and ICE's error tables; README, "Assumptions". */
export const ERROR_STATUS = {
  "Forbidden.RAM": 403,
  IdempotentParameterMismatch: 400,
  IncompleteSignature: 400,
  InternalError: 500,
  "InvalidAccessKeyId.NotFound": 404,
  "InvalidApi.NotFound": 404,
  InvalidContentSha256: 400,
  InvalidParameter: 400,
  "InvalidSecurityToken.Malformed": 400,
  "InvalidSecurityToken.MismatchWithAccessKey": 400,
  "InvalidTimeStamp.Expired": 400,
  "InvalidTimeStamp.Format": 400,
  JobNotFound: 404,
  MissingAccessKeyId: 400,
  MissingAction: 400,
  MissingSecurityToken: 400,
  ProjectNotFound: 404,
  ResourceNotFound: 404,
  SignatureDoesNotMatch: 400,
  SignatureNonceUsed: 400,
  TemplateNotFound: 404,
  "Throttling.User": 400,
  UnsupportedHTTPMethod: 400,
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof ERROR_STATUS;
