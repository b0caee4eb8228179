/** What to do about a render that ICE refused or failed, by its Code. First match wins. */
const adviceByCode: readonly (readonly [RegExp, string])[] = [
  [
    /^InvalidMaterial|QueryMaterialFailed|ResourceNotFound|MediaNotFound/u,
    "A material is missing: check that every MediaURL and MediaId of the timeline exists in this region.",
  ],
  [/^TemplateNotFound/u, "Check the templateId, and that the template belongs to this region and account."],
  [/^JobNotFound/u, "Whether it succeeded can't be told any more."],
  [/ResourceContentBad|NoAudioStream/u, "A material can't be decoded: check that it is complete and plays."],
  [
    /SubscriptionRequired|^OperationDenied\.Suspended/u,
    "ICE is not activated for this account, or is suspended: activate Intelligent Media Services in the console.",
  ],
  [
    /^Forbidden|^NoPermission|^OperationDenied|AccessDenied/u,
    "ICE has no permission on a bucket or material: check the service role AliyunICEDefaultRole and the bucket's policy.",
  ],
  [
    /^Throttling|RequestsTooFrequent|Quota|LimitExceeded/u,
    "A quota of the account is used up: wait, or ask for more.",
  ],
  [
    /InvalidStorage|Bucket|Region/u,
    "Check that the output bucket exists in the job's region and is registered with ICE.",
  ],
  [
    /ExceededMaximumValue/u,
    "A value is larger than ICE allows: check the width, height and bitrate of outputMediaConfig.",
  ],
  [
    /Timeline|InvalidEffectParam|InvalidParameter|^Missing/u,
    "The timeline or the output configuration is wrong: correct it.",
  ],
  [
    /InternalError|ServiceUnavailable|ServiceUnAvailable|^ProduceFailed/u,
    "The fault may be ICE's own: render again, and ask Alibaba Cloud with the job id if it stays.",
  ],
];

/** ICE says InvalidParameter for a bucket of another region as well: then only the Message tells. */
const bucketAdvice =
  "The output bucket and the materials have to be in the job's region: check their addresses.";

const otherwise = "Look the code up in ICE's documentation, and correct the request.";

export function adviceFor(code: string | undefined, message: string | undefined): string {
  if (code?.startsWith("InvalidParameter") && /\bregion\b/iu.test(message ?? "")) return bucketAdvice;
  return adviceByCode.find(([pattern]) => pattern.test(code ?? ""))?.[1] ?? otherwise;
}
