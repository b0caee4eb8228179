import type { ServerResponse } from "node:http";
import type { IceApi } from "../../../../provider/src/ice/api";
import { createIceClient } from "../../../../provider/src/ice/client";
import { isTransient } from "../../../../provider/src/ice/errors/iceError";
import { iceSentence } from "../../../../provider/src/ice/errors/sentence";
import { IceError } from "../../../../provider/src/ice/errors/iceError";
import { failedSentence } from "../../../../provider/src/job/outcomeSentence";
import { toCredential } from "../../../../provider/src/run/credentials";
import { type Answer, reply, withServer } from "../../../support/scriptedServer";

const { signal } = new AbortController();
const keys = { kind: "keys", accessKeyId: "AK", accessKeySecret: "SK", securityToken: undefined } as const;
const callTimeoutMs = 1_000;

/** Asks for a job of a server that answers so. */
function asked<T>(answer: Answer, ask: (ice: IceApi, requests: readonly string[]) => Promise<T>): Promise<T> {
  return withServer([answer], ({ host, requests }) =>
    ask(
      createIceClient({
        ...{ host, protocol: "http", regionId: "cn-shanghai", userAgent: "test", missingCredentials: "none" },
        ...{ credential: () => toCredential(keys), callTimeoutMs },
      }),
      requests,
    ),
  );
}

const getting = (answer: Answer) =>
  asked(answer, (ice) => ice.getMediaProducingJob("job-1", signal)).then(
    () => undefined,
    (error: unknown) => error,
  );

const json = { "content-type": "application/json" };
const CONTROL = /\p{Cc}/u;

/** One more byte each 100 ms, for a minute. */
function drip(response: ServerResponse): void {
  response.writeHead(200, json);
  const timer = setInterval(() => response.write(" "), 100);
  response.on("close", () => clearInterval(timer));
}

describe("a reply that takes for ever", () => {
  it.each<[string, Answer]>([
    ["no answer", () => undefined],
    ["a body byte by byte", drip],
    [
      "half a body",
      (response) => void response.writeHead(200, { ...json, "content-length": 100 }).write("{"),
    ],
  ])("ends soon after the call's own time and is tried again: %s", async (_what, answer) => {
    const startedAtMs = performance.now();
    const error = await getting(answer);
    expect(isTransient(error)).toBe(true);
    expect(performance.now() - startedAtMs).toBeLessThan(callTimeoutMs + 4_000);
  });
});

it("follows no redirect", async () => {
  const elsewhere = reply(307, "", { location: "/elsewhere" });
  const requests = await asked(elsewhere, async (ice, seen) => {
    await ice.getMediaProducingJob("job-1", signal).catch(() => undefined);
    return seen;
  });
  expect(requests).toHaveLength(1);
});

it("reads a reply of 100 MB", async () => {
  const job = { Status: "Success", Message: "x".repeat(100 * 1024 ** 2) };
  const told = await asked(reply(200, { MediaProducingJob: job }), (ice) =>
    ice.getMediaProducingJob("job-1", signal),
  ).catch((error: unknown) => error);
  expect(told).toBeDefined();
});

describe("control characters", () => {
  const evil = "a\u001b[2J\u001b]0;x\u0007\r\nerror: forged\u009b";

  it("of a refusal reach no message", async () => {
    for (const [status, Code] of [
      [400, "Evil"],
      [403, "NoPermission"],
      [404, "JobNotFound"],
      [503, "Busy"],
      [400, evil],
    ] as const) {
      const body = { Code, Message: evil, RequestId: evil, AccessDeniedDetail: { AuthAction: evil } };
      const error = await getting(reply(status, body));
      expect(error).toBeInstanceOf(IceError);
      if (error instanceof IceError) expect(iceSentence(error)).not.toMatch(CONTROL);
    }
  });

  it("of a job reach no message", async () => {
    const told = {
      JobId: "job-1",
      Status: "Failed",
      Code: evil,
      Message: evil,
      ProjectId: evil,
      MediaId: evil,
    };
    const job = await asked(reply(200, { MediaProducingJob: told }), (ice) =>
      ice.getMediaProducingJob("job-1", signal),
    );
    expect(failedSentence(job, { jobId: job.jobId, region: "cn-shanghai", elapsedMs: 0 })).not.toMatch(
      CONTROL,
    );
    expect(`${job.projectId} ${job.mediaId} ${job.code}`).not.toMatch(CONTROL);
  });

  it("of an id that a submit is answered with reach nothing", async () => {
    const { jobId } = await asked(reply(200, { JobId: evil }), (ice) =>
      ice.submitMediaProducingJob(
        { clientToken: "t", outputMediaConfig: "{}", outputMediaTarget: "oss-object" },
        signal,
      ),
    );
    expect(jobId).not.toMatch(CONTROL);
  });
});
