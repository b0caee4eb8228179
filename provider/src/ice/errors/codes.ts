/**
 * What a failed call means to the caller.
 * The first four pass by themselves and are tried again.
 */
export type IceErrorKind =
  | "throttled"
  | "unavailable"
  | "network"
  | "staleCredentials"
  | "noCredentials"
  | "badCredentials"
  | "clock"
  | "denied"
  | "notActivated"
  | "notFound"
  | "tokenMismatch"
  | "rejected";

interface CodeRow {
  /** What a call that was answered with such a Code means. */
  readonly call?: { readonly code: RegExp; readonly kind: IceErrorKind };
  /** What to do about a render that was refused or has failed with such a Code. */
  readonly render?: { readonly code: RegExp; readonly advice: string };
}

/**
 * ICE's and the gateway's Codes. Of two rows that match, the upper one counts.
 *
 * @see https://help.aliyun.com/document_detail/197855.html and the gateway's (help.aliyun.com/document_detail/30137.htm)
 */
export const codeTable = {
  material: {
    render: {
      code: /^InvalidMaterial|QueryMaterialFailed|ResourceNotFound|MediaNotFound/u,
      advice:
        "A material is missing: check that every MediaURL and MediaId of the timeline exists in this region.",
    },
  },
  template: {
    render: {
      code: /^TemplateNotFound/u,
      advice: "Check the templateId, and that the template belongs to this region and account.",
    },
  },
  notFound: {
    call: { code: /^(JobNotFound|ResourceNotFound|ProjectNotFound)$/u, kind: "notFound" },
    render: { code: /^JobNotFound/u, advice: "Whether it succeeded can't be told any more." },
  },
  undecodable: {
    render: {
      code: /ResourceContentBad|NoAudioStream/u,
      advice: "A material can't be decoded: check that it is complete and plays.",
    },
  },
  notActivated: {
    call: { code: /^(Forbidden\.SubscriptionRequired|OperationDenied\.Suspended)$/u, kind: "notActivated" },
    render: {
      code: /SubscriptionRequired|^OperationDenied\.Suspended/u,
      advice:
        "ICE is not activated for this account, or is suspended: activate Intelligent Media Services in the console.",
    },
  },
  denied: {
    call: { code: /^(Forbidden|NoPermission|OperationDenied)/u, kind: "denied" },
    render: {
      code: /^Forbidden|^NoPermission|^OperationDenied|AccessDenied/u,
      advice:
        "ICE has no permission on a bucket or material: check the service role AliyunICEDefaultRole and the bucket's policy.",
    },
  },
  badCredentials: {
    call: {
      code: /^(InvalidAccessKeyId|SignatureDoesNotMatch|IncompleteSignature)/u,
      kind: "badCredentials",
    },
  },
  /** The security token ran out, or does not fit its key any more: fresh credentials may help. */
  staleCredentials: {
    call: { code: /^(InvalidSecurityToken|MissingSecurityToken)/u, kind: "staleCredentials" },
  },
  clock: { call: { code: /^InvalidTimeStamp\.(Expired|Format)$/u, kind: "clock" } },
  throttled: {
    call: { code: /^(Throttling|RequestsTooFrequent|FlowControl)/u, kind: "throttled" },
    render: {
      code: /^Throttling|RequestsTooFrequent|Quota|LimitExceeded/u,
      advice: "A quota of the account is used up: wait, or ask for more.",
    },
  },
  storage: {
    render: {
      code: /InvalidStorage|Bucket|Region/u,
      advice: "Check that the output bucket exists in the job's region and is registered with ICE.",
    },
  },
  tooLarge: {
    render: {
      code: /ExceededMaximumValue/u,
      advice: "A value is larger than ICE allows: check the width, height and bitrate of outputMediaConfig.",
    },
  },
  request: {
    render: {
      code: /Timeline|InvalidEffectParam|InvalidParameter|^Missing/u,
      advice: "The timeline or the output configuration is wrong: correct it.",
    },
  },
  unavailable: {
    call: {
      code: /^(InternalError|ServiceUnavailable|ServiceUnAvailable|SignatureNonceUsed|InternalFailure)$/u,
      kind: "unavailable",
    },
    render: {
      code: /InternalError|ServiceUnavailable|ServiceUnAvailable|^ProduceFailed/u,
      advice: "The fault may be ICE's own: render again, and ask Alibaba Cloud with the job id if it stays.",
    },
  },
  tokenMismatch: { call: { code: /^IdempotentParameterMismatch$/u, kind: "tokenMismatch" } },
} as const satisfies Readonly<Record<string, CodeRow>>;

const rows: readonly CodeRow[] = Object.values(codeTable);

/** The kind of an error reply, by its Code first (ICE's statuses vary from table to table) and its HTTP status after. */
export function kindOf(code: string, statusCode: number | undefined): IceErrorKind {
  const known = rows.find(({ call }) => call?.code.test(code) === true)?.call;
  if (known !== undefined) return known.kind;
  if (statusCode === 429) return "throttled";
  return statusCode !== undefined && statusCode >= 500 ? "unavailable" : "rejected";
}

/** What to do about a render that ICE refused or failed. */
export function adviceFor(code: string | undefined, message: string | undefined): string {
  // ICE says InvalidParameter for a bucket of another region as well: then only the Message tells.
  if (code?.startsWith("InvalidParameter") && /\bregion\b/iu.test(message ?? "")) return bucketAdvice;
  return rows.find(({ render }) => render?.code.test(code ?? "") === true)?.render?.advice ?? otherwise;
}

const bucketAdvice =
  "The output bucket and the materials have to be in the job's region: check their addresses.";

const otherwise = "Look the code up in ICE's documentation, and correct the request.";
