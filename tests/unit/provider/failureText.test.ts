import type { IceJob } from "../../../provider/src/ice/api";
import { kindOf } from "../../../provider/src/ice/errors/codes";
import { IceError } from "../../../provider/src/ice/errors/iceError";
import { iceSentence } from "../../../provider/src/ice/errors/sentence";
import { outcomeSentence } from "../../../provider/src/job/outcomeSentence";
import { afterUnprotect, renderedAgain } from "../../../provider/src/job/protection";

const jobId = "8b3cdb3e74639973036bc84f6e2b1a90";
const context = { jobId, region: "cn-shanghai", elapsedMs: 83_000 };

/** By kind of failure: ICE's Code and Message, and what the user is told to do. */
const kinds: readonly (readonly [kind: string, code: string, message: string, advice: string])[] = [
  [
    "a bad timeline",
    "InvalidTimelineFormat",
    "The timeline is wrong.",
    "The timeline or the output configuration is wrong: correct it.",
  ],
  [
    "an empty timeline",
    "TimelineFormatError",
    "Video and audio tracks are empty.",
    "The timeline or the output configuration is wrong: correct it.",
  ],
  [
    "a bad timeline, by its other name",
    "ProduceTimelineFormatError",
    "Bad.",
    "The timeline or the output configuration is wrong: correct it.",
  ],
  [
    "a bad effect",
    "InvalidEffectParam",
    "EndRate must be larger.",
    "The timeline or the output configuration is wrong: correct it.",
  ],
  [
    "a missing material",
    "InvalidMaterial.NotFound",
    'The specified clips id not found:["a"]',
    "A material is missing: check that every MediaURL and MediaId of the timeline exists in this region.",
  ],
  [
    "a material that can't be asked for",
    "QueryMaterialFailed",
    "Query failed.",
    "A material is missing: check that every MediaURL and MediaId of the timeline exists in this region.",
  ],
  [
    "a broken material",
    "InvalidParameter.ResourceContentBad",
    "The resource operated InputFile is bad",
    "A material can't be decoded: check that it is complete and plays.",
  ],
  [
    "no permission",
    "Forbidden",
    "No permission on the bucket.",
    "ICE has no permission on a bucket or material: check the service role AliyunICEDefaultRole and the bucket's policy.",
  ],
  [
    "no permission, by its other name",
    "NoPermission",
    "No.",
    "ICE has no permission on a bucket or material: check the service role AliyunICEDefaultRole and the bucket's policy.",
  ],
  ["a quota", "QuotaExceeded.Jobs", "Too many.", "A quota of the account is used up: wait, or ask for more."],
  [
    "throttling inside the job",
    "Throttling.User",
    "Denied.",
    "A quota of the account is used up: wait, or ask for more.",
  ],
  [
    "a bucket that is not registered",
    "InvalidStorage.NotFound",
    "The storage is not found.",
    "Check that the output bucket exists in the job's region and is registered with ICE.",
  ],
  [
    "a bucket of another region",
    "InvalidParameter",
    "The bucket is not in the region cn-shanghai.",
    "The output bucket and the materials have to be in the job's region: check their addresses.",
  ],
  [
    "the service not activated",
    "Forbidden.SubscriptionRequired",
    "Not activated.",
    "ICE is not activated for this account, or is suspended: activate Intelligent Media Services in the console.",
  ],
  [
    "the service suspended",
    "OperationDenied.Suspended",
    "Overdue.",
    "ICE is not activated for this account, or is suspended: activate Intelligent Media Services in the console.",
  ],
  [
    "too large a film",
    "ExceededMaximumValue",
    'The specified "Width_Height" has exceeded maximum value.',
    "A value is larger than ICE allows: check the width, height and bitrate of outputMediaConfig.",
  ],
  [
    "ICE's own fault",
    "InternalError",
    "It went wrong.",
    "The fault may be ICE's own: render again, and ask Alibaba Cloud with the job id if it stays.",
  ],
  [
    "ICE's own fault, in general",
    "ProduceFailed",
    "Rendering failed.",
    "The fault may be ICE's own: render again, and ask Alibaba Cloud with the job id if it stays.",
  ],
  [
    "something new",
    "NeverHeardOf",
    "Hm.",
    "Look the code up in ICE's documentation, and correct the request.",
  ],
];

describe("a render that failed", () => {
  it.each(kinds)("for %s: %s", (_kind, code, message, advice) => {
    expect(failed({ code, message })).toBe(
      `The render failed with ${code}: ${message.replace(/\.$/u, "")} (job ${jobId}, region cn-shanghai, after 1:23). ` +
        `${advice} The next \`pulumi up\` renders it again.`,
    );
  });

  it("without a Code and a Message still says where and what next", () => {
    expect(failed({})).toBe(
      `The render failed with no code: no message (job ${jobId}, region cn-shanghai, after 1:23). ` +
        "Look the code up in ICE's documentation, and correct the request. The next `pulumi up` renders it again.",
    );
  });

  it("says the same where nobody tells whether it is protected, and what to do then", () => {
    const protection = { urn: "urn:pulumi:dev::films::t::film", protect: undefined };
    expect(failed({ code: "ProduceFailed", message: "No." }, { protection })).toMatch(
      /The next `pulumi up` renders it again, unless it is protected: run `pulumi state unprotect` first then\.$/u,
    );
  });

  it("under protect says what keeps it from being rendered again", () => {
    const protection = { urn: "urn:pulumi:dev::films::t::film", protect: true };
    expect(failed({ code: "ProduceFailed", message: "No." }, { protection })).toMatch(
      /The resource is protected, which keeps it from being rendered again: run `pulumi state unprotect 'urn:pulumi:dev::films::t::film'` first\.$/u,
    );
  });

  it("elsewhere says whose it is", () => {
    expect(failed({ code: "ProduceFailed", message: "No." }, { isForeign: true })).toMatch(
      /Whoever submitted it has to render it again\.$/u,
    );
  });

  it("shows a message on one line, and addresses without their query", () => {
    const message = "Can't read\n  https://films.oss-cn-shanghai.aliyuncs.com/a.mp4?Signature=hidden now.";
    expect(failed({ code: "ProduceFailed", message })).toContain(
      "ProduceFailed: Can't read https://films.oss-cn-shanghai.aliyuncs.com/a.mp4 now (job",
    );
  });
});

describe("a submit that ICE refused", () => {
  const refused = kinds.filter(([, code]) => kindOf(code, 400) === "rejected");

  it.each(refused)("for %s: %s", (_kind, code, message, advice) => {
    expect(sentence("SubmitMediaProducingJob", code, message)).toBe(
      `ICE refused SubmitMediaProducingJob with ${code}: ${message.replace(/\.$/u, "")}. Request id R-1. ${advice}`,
    );
  });

  it("for the service not activated says so, and not that a permission is missing", () => {
    expect(sentence("SubmitMediaProducingJob", "Forbidden.SubscriptionRequired", "No.")).toBe(
      "ICE is not activated for this account, or is suspended (Forbidden.SubscriptionRequired). Activate Intelligent Media Services in the console.",
    );
  });

  it("for a permission names the action to grant", () => {
    expect(sentence("SubmitMediaProducingJob", "NoPermission", "No.")).toBe(
      "RAM does not allow ice:SubmitMediaProducingJob (NoPermission). Grant that action to the identity that runs Pulumi.",
    );
  });

  it("any other call that is refused is no matter of the timeline", () => {
    expect(sentence("GetMediaProducingJob", "InvalidParameter", "No.")).toBe(
      "ICE refused GetMediaProducingJob with InvalidParameter: No. Request id R-1.",
    );
  });
});

describe("a wait that did not end in success", () => {
  const last: IceJob = { jobId, status: "Processing", progressPercent: 40 };

  it("timed out: status, progress, time, and what to do", () => {
    expect(outcomeSentence({ kind: "timedOut", timeoutMs: 3_600_000, last }, context)).toBe(
      `Timed out after 1:00:00: job ${jobId} in cn-shanghai is still Processing at 40 %. ICE goes on rendering it, ` +
        "and the next `pulumi up` waits for the same job; raise `timeout` if it needs longer.",
    );
  });

  it("names a status that this version does not know", () => {
    const odd = { jobId, status: "Auditing" };
    expect(outcomeSentence({ kind: "timedOut", timeoutMs: 60_000, last: odd }, context)).toContain(
      "is still Auditing, a status this version does not know.",
    );
  });

  it("interrupted: that the render goes on, and the next up waits for it", () => {
    expect(outcomeSentence({ kind: "interrupted", last }, context)).toBe(
      `Interrupted after 1:23: job ${jobId} in cn-shanghai is still Processing at 40 %. ICE goes on rendering it, ` +
        "and the next `pulumi up` waits for the same job.",
    );
  });

  it("success, and a render that is not waited for, say nothing", () => {
    expect(outcomeSentence({ kind: "ended", job: { jobId, status: "Success" } }, context)).toBeUndefined();
    expect(outcomeSentence({ kind: "notAwaited", job: last }, context)).toBeUndefined();
  });
});

function failed(job: Partial<IceJob>, more: object = {}): string | undefined {
  return outcomeSentence(
    { kind: "ended", job: { jobId, status: "Failed", ...job } },
    { ...context, ...more },
  );
}

function sentence(operation: string, code: string, message: string): string {
  const kind = kindOf(code, 400);
  return iceSentence(new IceError({ kind, operation, code, message, statusCode: 400, requestId: "R-1" }));
}

describe("a job that this account does not know", () => {
  const error = new IceError({
    ...{ kind: "notFound", operation: "GetMediaProducingJob", code: "JobNotFound" },
    message: "The job is not found.",
  });
  const outcome = { kind: "lost", error, last: undefined } as const;

  it("names what to check", () => {
    expect(outcomeSentence(outcome, context)).toMatch(
      /Check that the credentials, region and endpoint are those it was submitted with\. The next `pulumi up` looks at the same job again\. If it is gone for good, change `triggers`: that renders it anew\.$/u,
    );
    expect(outcomeSentence(outcome, { ...context, protection: { urn: "urn:x", protect: true } })).toMatch(
      /change `triggers` \(after `pulumi state unprotect 'urn:x'`, since it is protected\): that renders it anew\.$/u,
    );
  });

  it("says what else may be to be done where nobody tells whether it is protected", () => {
    const protection = { urn: "urn:x", protect: undefined };
    expect(outcomeSentence(outcome, { ...context, protection })).toMatch(
      /change `triggers` \(after `pulumi state unprotect`, if it is protected\): that renders it anew\.$/u,
    );
  });

  it("is told at a gate with the region to give", () => {
    expect(outcomeSentence(outcome, { ...context, mustSucceed: true })).toMatch(
      /The job is not known in cn-shanghai to this account: give the gate the region of the render, and check the credentials and the endpoint\. ICE forgets a job after a year: leave out one that is older, or run `pulumi up` with its render, of which the state knows\.$/u,
    );
  });
});

describe("a wait that ICE's refusal ended", () => {
  const error = new IceError({
    ...{ kind: "rejected", operation: "GetMediaProducingJob", code: "InvalidParameter" },
    message: "The request for in/clip.mp4 is odd.",
    statusCode: 400,
  });
  const outcome = { kind: "lost", error, last: undefined } as const;

  it("is not taken for a job in another place", () => {
    expect(outcomeSentence(outcome, context)).toMatch(
      /: The request for in\/clip\.mp4 is odd\. The next `pulumi up` looks at the same job again\.$/u,
    );
  });

  it("does not repeat ICE's Message where the request is secret", () => {
    const said = outcomeSentence(outcome, { ...context, isMessageSecret: true });
    expect(said).toContain("InvalidParameter");
    expect(said).not.toContain("in/clip.mp4");
  });
});

it("a resource of which no protection is known to be asked for is rendered again as it is", () => {
  expect(renderedAgain("It is rendered again", "It")).toBe("It is rendered again.");
  expect(afterUnprotect()).toBe("");
});

it("of what ICE says only the last full stop is left out, since the sentence goes on", () => {
  const job = { jobId, status: "Failed", code: "C", message: "a.mp4 is broken. Use another." };
  expect(outcomeSentence({ kind: "ended", job }, context)).toContain("a.mp4 is broken. Use another (job ");
});
