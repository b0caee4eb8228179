import { filmArgs } from "../../../support/films";
import { type IdentityStory, withStory } from "../../../support/identityStory";

const args = filmArgs();

/** The gateway's and ICE's own error codes (README of ICE's errors: help.aliyun.com/document_detail/30137.htm, 197855). */
const permanent: readonly [code: string, status: number, says: RegExp][] = [
  ["MissingParameter", 400, /^ICE refused \w+ with MissingParameter: Injected by a test\. Request id /u],
  ["MissingTimeline", 400, /with MissingTimeline: /u],
  ["InvalidParameter", 400, /with InvalidParameter: /u],
  ["InvalidParameter.Format", 400, /with InvalidParameter\.Format: /u],
  ["InvalidOutputMediaConfig", 400, /with InvalidOutputMediaConfig: /u],
  ["InvalidApi.NotFound", 404, /with InvalidApi\.NotFound: /u],
  ["InvalidProduct.NotFound", 404, /with InvalidProduct\.NotFound: /u],
  ["InvalidAccessKeyId.NotFound", 404, credentials("InvalidAccessKeyId.NotFound")],
  ["InvalidAccessKeyId.NotFound", 400, credentials("InvalidAccessKeyId.NotFound")],
  ["InvalidAccessKeyId.Inactive", 400, credentials("InvalidAccessKeyId.Inactive")],
  ["InvalidTimeStamp.Format", 400, clock("InvalidTimeStamp.Format")],
  ["InvalidTimeStamp.Expired", 400, clock("InvalidTimeStamp.Expired")],
  ["SignatureDoesNotMatch", 400, signature("SignatureDoesNotMatch")],
  ["SignatureDoesNotMatch", 403, signature("SignatureDoesNotMatch")],
  ["IncompleteSignature", 400, signature("IncompleteSignature")],
  ["InvalidSignatureMethod", 400, /with InvalidSignatureMethod: /u],
  ["UnsupportedHTTPMethod", 400, /with UnsupportedHTTPMethod: /u],
  ["InvalidProtocol.NeedSsl", 404, /with InvalidProtocol\.NeedSsl: /u],
  ["Forbidden", 403, denied("Forbidden")],
  ["Forbidden.RAM", 403, denied("Forbidden.RAM")],
  ["NoPermission", 403, denied("NoPermission")],
  ["OperationDenied", 403, denied("OperationDenied")],
  ["OperationDenied.Suspended", 403, notActivated("OperationDenied.Suspended")],
  ["Forbidden.SubscriptionRequired", 403, notActivated("Forbidden.SubscriptionRequired")],
  ["InvalidStorage.NotFound", 404, /with InvalidStorage\.NotFound: /u],
  ["InvalidMaterial.NotFound", 400, /with InvalidMaterial\.NotFound: /u],
  ["SomethingNew", 400, /with SomethingNew: /u],
];

const transient: readonly [code: string, status: number][] = [
  ["Throttling", 400],
  ["Throttling.User", 400],
  ["Throttling.Api", 429],
  ["RequestsTooFrequent", 403],
  ["SomethingNew", 429],
  ["InternalError", 500],
  ["ServiceUnavailable", 503],
  ["ServiceUnAvailable", 503],
  ["SomethingNew", 502],
  ["SignatureNonceUsed", 400],
];

const operations = ["ListMediaProducingJobs", "SubmitMediaProducingJob", "GetMediaProducingJob"] as const;

describe.each(transient)("%s (%i) passes", (code, status) => {
  it.each(operations)("%s is tried again", async (operation) => {
    await withStory({}, async (story) => {
      fail(story, operation, code, status, 2);
      const startedAtMs = story.life.clock.now();
      expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 1 });
      expect(callsOf(story, operation)).toHaveLength(3);
      // Two pauses, of which the second is the longer; none of them so long as to be felt.
      expect(story.life.clock.now() - startedAtMs).toBeLessThan(60_000);
    });
  });
});

describe("throttling", () => {
  it("is answered with pauses of a second and more, which grow, and are not always the same", async () => {
    const pauses: number[][] = [];
    for (let count = 0; count < 4; count++) {
      await withStory({}, async (story) => {
        fail(story, "SubmitMediaProducingJob", "Throttling.User", 400, 5);
        await story.up({ ...args, timeout: "10h" });
        const times = callsOf(story, "SubmitMediaProducingJob").map(({ time }) => Date.parse(time));
        pauses.push(times.slice(1).map((time, index) => time - (times[index] ?? 0)));
      });
    }
    for (const some of pauses) {
      expect(Math.min(...some)).toBeGreaterThanOrEqual(1_000);
      expect(some.at(-1)).toBeGreaterThan(3 * (some[0] ?? 0));
    }
    // The longest pause has 8 s to differ in; the machine's own trembling is some milliseconds.
    const longest = pauses.map((some) => some.at(-1) ?? 0);
    expect(Math.max(...longest) - Math.min(...longest)).toBeGreaterThan(100);
  });
});

describe.each(permanent)("%s (%i) does not pass", (code, status, says) => {
  it("ends a submit at once, with ICE's code", async () => {
    await withStory({}, async (story) => {
      fail(story, "SubmitMediaProducingJob", code, status, "always");
      const startedAtMs = story.life.clock.now();
      const told = await story.up(args);
      expect(told.errors).toEqual([expect.stringMatching(says)]);
      expect(callsOf(story, "SubmitMediaProducingJob")).toHaveLength(1);
      expect(story.life.clock.now() - startedAtMs).toBeLessThan(15_000);
      expect(story.shown()).toBeUndefined();
      story.life.emulator.faults.clear();
      expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 1 });
    });
  });

  it("ends the wait at once, and the next up goes on with the same job", async () => {
    await withStory({}, async (story) => {
      fail(story, "GetMediaProducingJob", code, status, "always");
      const told = await story.up(args);
      expect(told).toMatchObject({ isOk: false, newJobs: 1 });
      expect(told.errors[0]).toMatch(/^The wait for job [0-9a-f]{32} in cn-shanghai ended after 0:\d\d: /u);
      expect(told.errors[0]?.replace(/^.*? ended after \S+ /u, "")).toMatch(says);
      expect(told.errors[0]).toContain("The next `pulumi up` looks at the same job again.");
      expect(callsOf(story, "GetMediaProducingJob")).toHaveLength(1);
      story.life.emulator.faults.clear();
      expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 0, steps: ["film update"] });
    });
  });

  it("at the sweep is said, and only ends the work when it is about who calls", async () => {
    await withStory({}, async (story) => {
      fail(story, "ListMediaProducingJobs", code, status, 1);
      const told = await story.up(args);
      const isAboutCaller = /AccessKey|Signature(Does|$)|TimeStamp|Incomplete/u.test(code);
      expect(told.isOk).toBe(!isAboutCaller);
      expect(callsOf(story, "SubmitMediaProducingJob")).toHaveLength(isAboutCaller ? 0 : 1);
      expect([...told.log, ...told.errors].join("\n")).toContain(code);
    });
  });
});

it.each(["ResourceNotFound", "ProjectNotFound"])("%s ends a submit at once", async (code) => {
  await withStory({}, async (story) => {
    fail(story, "SubmitMediaProducingJob", code, 404, "always");
    const told = await story.up(args);
    expect(told.errors).toEqual([
      `ICE does not know what SubmitMediaProducingJob asked for (${code}: Injected by a test).`,
    ]);
    expect(callsOf(story, "SubmitMediaProducingJob")).toHaveLength(1);
  });
});

function fail(
  { life }: IdentityStory,
  operation: string,
  code: string,
  status: number,
  times: number | "always",
): void {
  life.emulator.faults.add({ operation, times, effect: { kind: "error", status, code } });
}

function callsOf({ life, sweeps }: IdentityStory, operation: string) {
  return operation === "ListMediaProducingJobs" ? sweeps : life.emulator.requests.list(operation);
}

function credentials(code: string): RegExp {
  return new RegExp(`^ICE refused the credentials \\(${code}\\)\\. Check the access key`, "u");
}

function signature(code: string): RegExp {
  return new RegExp(
    `^ICE refused the signature of \\w+ \\(${code}\\): the access key secret does not belong`,
    "u",
  );
}

function clock(code: string): RegExp {
  return new RegExp(`\\(${code}\\): this machine's clock is more than 15 minutes off`, "u");
}

function denied(code: string): RegExp {
  return new RegExp(`^RAM does not allow ice:\\w+ \\(${code}\\)\\. Grant that action`, "u");
}

function notActivated(code: string): RegExp {
  return new RegExp(`^ICE is not activated for this account, or is suspended \\(${code}\\)`, "u");
}
