import { createIceClient } from "../../../../provider/src/ice/client";
import type { IceErrorKind } from "../../../../provider/src/ice/errors/codes";
import { IceError, isTransient } from "../../../../provider/src/ice/errors/iceError";
import { iceSentence } from "../../../../provider/src/ice/errors/sentence";
import { toCredential } from "../../../../provider/src/run/credentials";
import { type Answer, reply, type ScriptedServer, withServer } from "../../../support/scriptedServer";

const never = new AbortController().signal;
const keys = { kind: "keys", accessKeyId: "AK", accessKeySecret: "SK", securityToken: undefined } as const;

/** An answer that has no type, as gateways give it. */
const bare =
  (status: number, text = ""): Answer =>
  (response) =>
    void response.writeHead(status).end(text);

/** What the vendor's client makes of an answer, and we of that. */
const answers: readonly [what: string, answer: Answer, kind: IceErrorKind, code: string | RegExp][] = [
  [
    "an error of ICE",
    reply(400, { Code: "InvalidParameter", Message: "Bad." }),
    "rejected",
    "InvalidParameter",
  ],
  ["an error without Code", reply(400, { RequestId: "R" }), "rejected", "HTTP 400"],
  ["a 5xx without Code", reply(500, { RequestId: "R" }), "unavailable", "HTTP 500"],
  ["a 429 without Code", reply(429, {}), "throttled", "HTTP 429"],
  ["an error whose fields are no texts", reply(503, { Code: 503, Message: null }), "unavailable", "503"],
  ["a page, 200", reply(200, "<html></html>"), "unavailable", "UnreadableReply"],
  ["a page, 404", reply(404, "<html></html>"), "unavailable", "UnreadableReply"],
  ["a page, 502", reply(502, "<html></html>"), "unavailable", "UnreadableReply"],
  ["an empty 200", reply(200, ""), "unavailable", "UnreadableReply"],
  ["an empty 503", reply(503, ""), "unavailable", "UnreadableReply"],
  // What a gateway before ICE answers by itself.
  ...[400, 403, 405, 413, 414, 431].map((status): (typeof answers)[number] => [
    `an empty ${status}`,
    bare(status),
    "rejected",
    `HTTP ${status}`,
  ]),
  ["a text, 400", bare(400, "no"), "rejected", "HTTP 400"],
  ["a page, 414", reply(414, "<html></html>"), "rejected", "HTTP 414"],
  ["an empty 408", bare(408), "unavailable", "UnreadableReply"],
  ["an empty 429", bare(429), "unavailable", "UnreadableReply"],
  ["half of a JSON", reply(200, '{"MediaProducingJob":'), "unavailable", "UnreadableReply"],
  ["a JSON without the job", reply(200, { RequestId: "R" }), "unavailable", "UnreadableReply"],
  [
    "a job without a status",
    reply(200, { MediaProducingJob: { JobId: "j" } }),
    "unavailable",
    "UnreadableReply",
  ],
  [
    "a redirect",
    reply(302, "", { location: "https://example.com/?Signature=s" }),
    "unavailable",
    "UnreadableReply",
  ],
  ["a list instead of an object", reply(200, []), "network", "NetworkError"],
  ["nothing, the connection closed", (response) => void response.destroy(), "network", "ECONNRESET"],
  ["nothing at all", () => undefined, "network", "Timeout"],
  [
    "a beginning, and no more",
    (response) => void response.writeHead(200).write("{"),
    "network",
    /^(Timeout|ECONNRESET)$/u,
  ],
];

describe("the vendor's client, given", () => {
  it.each(answers)("%s", async (_what, answer, kind, code) => {
    const error = await withServer([answer], (server) => errorOf(server));
    expect(error).toMatchObject({ kind, operation: "GetMediaProducingJob" });
    expect(error.code).toMatch(code);
    expect(isTransient(error)).toBe(["unavailable", "network", "throttled"].includes(kind));
    const said = `${iceSentence(error)} ${error.message}`;
    expect(said).not.toMatch(/https?:|127\.0\.0\.1|undefined|Signature|job-with-secrets/u);
  });

  it("nobody listening", async () => {
    const { host } = await withServer([], (server) => Promise.resolve(server));
    expect(await errorOf({ host, requests: [] })).toMatchObject({ kind: "network", code: "ECONNREFUSED" });
  });

  it("a host that does not exist", async () => {
    const error = await errorOf({ host: "ice.invalid", requests: [] });
    expect(error.kind).toBe("network");
    expect(["ENOTFOUND", "EAI_AGAIN"]).toContain(error.code);
    expect(iceSentence(error)).toMatch(
      /^ICE could not be reached for GetMediaProducingJob \(E\w+: the host name/u,
    );
  });
});

it("a request that is too large for the gateway ends with a sentence that says so", async () => {
  const error = await withServer([bare(431)], (server) => errorOf(server));
  expect(iceSentence(error)).toMatch(
    /^ICE refused GetMediaProducingJob with HTTP 431: the request is larger than the gateway before ICE takes/u,
  );
  expect(error.statusCode).toBe(431);
});

describe("a denial", () => {
  const denial = (AccessDeniedDetail: unknown) =>
    reply(403, { Code: "Forbidden.RAM", Message: "No.", RequestId: "R", AccessDeniedDetail });

  it.each<[what: string, detail: unknown, action: string]>([
    ["names the action that RAM names", { AuthAction: "oss:PutObject", PolicyType: "X" }, "oss:PutObject"],
    ["names the operation where RAM names none", { PolicyType: "X" }, "ice:GetMediaProducingJob"],
    ["names the operation where RAM says nothing", undefined, "ice:GetMediaProducingJob"],
  ])("%s", async (_what, detail, action) => {
    const error = await withServer([denial(detail)], (server) => errorOf(server));
    expect(iceSentence(error)).toBe(
      `RAM does not allow ${action} (Forbidden.RAM). Grant that action to the identity that runs Pulumi.`,
    );
  });
});

it("ICE's own words are shown on one line, without the query of an address", async () => {
  const Message = "Look\n at https://films.oss-cn-shanghai.aliyuncs.com/a.mp4?Signature=abc&x=1 again.";
  const error = await withServer([reply(400, { Code: "Odd", Message, RequestId: "R-1" })], (server) =>
    errorOf(server),
  );
  expect(iceSentence(error)).toBe(
    "ICE refused GetMediaProducingJob with Odd: Look at https://films.oss-cn-shanghai.aliyuncs.com/a.mp4 again. Request id R-1.",
  );
});

async function errorOf({ host }: ScriptedServer): Promise<IceError> {
  const ice = createIceClient({
    host,
    protocol: "http",
    regionId: "cn-shanghai",
    userAgent: "test",
    callTimeoutMs: 300,
    credential: () => toCredential(keys),
    missingCredentials: "There is no key",
  });
  try {
    await ice.getMediaProducingJob("job-with-secrets", never);
  } catch (error) {
    if (error instanceof IceError) return error;
    throw error;
  }
  throw new Error("The call was expected to fail, and did not.");
}
