import type { Credentials } from "../../../../emulator/src/sign/credentials";
import { type CredentialSource, missingCredentials } from "../../../../provider/src/run/credentialSource";
import { toCredential } from "../../../../provider/src/run/credentials";
import { createIceClient } from "../../../../provider/src/ice/client";
import { iceSentence } from "../../../../provider/src/ice/errors/sentence";
import { toCredentialError } from "../../../../provider/src/ice/errors/toCredentialError";
import { filmArgs } from "../../../support/films";
import { type IdentityStory, withStory } from "../../../support/identityStory";
import { until, withLife } from "../../../support/lifecycle";
import { reply, withServer } from "../../../support/scriptedServer";

const args = filmArgs();
const never = new AbortController().signal;
const environment = { ...process.env };

beforeEach(() => {
  for (const name of Object.keys(process.env)) {
    if (/^(ALIBABA|ALICLOUD)/u.test(name)) Reflect.deleteProperty(process.env, name);
  }
  // Loopback only.
  process.env["ALIBABA_CLOUD_ECS_METADATA_DISABLED"] = "true";
});

afterAll(() => {
  process.env = environment;
});

describe("a wrong key", () => {
  const wrong: readonly [what: string, config: Record<string, string>, says: string][] = [
    [
      "secret",
      { "alicloud:secretKey": "not-the-secret" },
      "(SignatureDoesNotMatch): the access key secret does not belong",
    ],
    [
      "id",
      { "alicloud:accessKey": "not-the-id" },
      "ICE refused the credentials (InvalidAccessKeyId.NotFound)",
    ],
  ];

  it.each(wrong)("%s ends every command after two calls at most", async (_what, config, says) => {
    await withLife({}, async (life) => {
      const { emulator, engine } = life;
      await engine.up({ film: { args: { ...args, deletionPolicy: "delete" } } });
      emulator.jobs.hold();
      await engine.up({
        film: { args: { ...args, deletionPolicy: "delete" } },
        other: { args: { ...other, skipAwait: true } },
      });
      const broken = life.anotherStack("dev", config);
      const commands = {
        up: () => broken.up({ film: { args: { ...args, triggers: ["again"] } } }),
        refresh: () => broken.refresh(),
        destroy: () => broken.destroy(),
      };
      for (const [name, command] of Object.entries(commands)) {
        broken.restore({
          ...engine.snapshot(),
          resources: [engine.state["film"]].flatMap((film) => film ?? []),
        });
        emulator.requests.clear();
        const told = await command();
        expect([name, told.errors.length]).toEqual([name, 1]);
        expect(told.errors[0]).toContain(says);
        expect(told.log.filter((line) => !line.startsWith("renders about"))).toEqual([]);
        expect(emulator.requests.list().length).toBeLessThanOrEqual(2);
        expect(JSON.stringify(told)).not.toMatch(/not-the|emulator-secret|StringToSign/u);
      }
      emulator.jobs.release();
    });
  });
});

describe("a security token", () => {
  const expire = ({ life }: IdentityStory, times: number | "always", code = "InvalidSecurityToken.Expired") =>
    life.emulator.faults.add({ times, effect: { kind: "error", status: 400, code } });

  it.each([
    "InvalidSecurityToken.Expired",
    "InvalidSecurityToken.Malformed",
    "InvalidSecurityToken.MismatchWithAccessKey",
    "MissingSecurityToken",
  ])("%s is resolved anew, once", async (code) => {
    await withStory({}, async (story) => {
      expire(story, 1, code);
      expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 1, errors: [] });
    });
    await withStory({}, async (story) => {
      expire(story, "always", code);
      const told = await story.up(args);
      expect(told.errors).toEqual([
        `ICE refused the security token, and refused it again after the credentials were resolved anew (${code}). Renew the credentials and run \`pulumi up\` again.`,
      ]);
      expect(story.life.emulator.requests.list()).toHaveLength(2);
    });
  });

  it("may expire again and again over a long outage", async () => {
    await withStory({}, async (story) => {
      for (let count = 0; count < 4; count++) {
        expire(story, 1);
        story.life.emulator.faults.add({ effect: { kind: "drop" } });
      }
      expect(await story.up(args)).toMatchObject({ isOk: true, newJobs: 1 });
    });
  });

  it("that is exchanged while a render is waited for, is taken from its source again", async () => {
    await withSource(async (source) => {
      await withLife({ config: noKeys }, async ({ emulator, engine }) => {
        emulator.credentials.add(source.key("first"));
        emulator.jobs.hold();
        const running = engine.up({ film: { args } });
        await until(() => emulator.requests.count("GetMediaProducingJob") > 0);
        source.hands = "second";
        emulator.credentials.add(source.key("second"));
        emulator.jobs.release();
        expect(await running).toMatchObject({ isOk: true });
        const codes = emulator.requests.list().flatMap(({ code }) => code ?? []);
        expect(codes.filter((code) => code !== "InvalidSecurityToken.MismatchWithAccessKey")).toEqual([]);
        expect(codes.length).toBeLessThanOrEqual(1);
      });
    });
  });
});

it("a chain of sources that many calls ask at once is gone through once", async () => {
  await withSource(async (source) => {
    await withLife({ config: noKeys }, async ({ emulator, engine }) => {
      emulator.credentials.add(source.key("first"));
      emulator.jobs.hold();
      const films = Object.fromEntries(
        Array.from({ length: 8 }, (_, index) => [
          `film${index}`,
          { args: { ...filmArgs({ out: `out/${index}.mp4` }), skipAwait: true } },
        ]),
      );
      await engine.up(films);
      emulator.jobs.release();
      // All of them look at their job at once, before anything else was called.
      expect(await engine.up(films)).toMatchObject({ isOk: true, errors: [] });
      expect(emulator.requests.list().flatMap(({ code }) => code ?? [])).toEqual([]);
    });
  });
});

describe("a source that gives no credentials", () => {
  it.each<[what: string, config: Record<string, string>, says: RegExp]>([
    [
      "nothing is configured",
      {},
      /^No Alibaba Cloud credentials were found: set alicloud:accessKey and alicloud:secretKey/u,
    ],
    ["half a key", { "alicloud:accessKey": "half" }, /^No Alibaba Cloud credentials were found/u],
    [
      "a profile that does not exist",
      { "alicloud:profile": "no-such-profile" },
      /^The profile "no-such-profile" gives no credentials: check alicloud:profile/u,
    ],
    [
      "a role of a machine that is none",
      { "alicloud:ecsRoleName": "films" },
      /^The ECS role "films" gives no credentials/u,
    ],
    [
      "a role that is assumed by nobody",
      { "alicloud:assumeRole": JSON.stringify({ roleArn: "acs:ram::1:role/films" }) },
      /^The role acs:ram::1:role\/films could not be assumed/u,
    ],
  ])("is told at once in one sentence: %s", async (_what, config, says) => {
    await withStory({ config: { ...noKeys, ...config } }, async (story) => {
      const startedAtMs = story.life.clock.now();
      const told = await story.up(args);
      expect(told.errors).toEqual([expect.stringMatching(says)]);
      expect(told.log).toEqual([expect.stringMatching(/^renders about/u)]);
      expect(story.life.clock.now() - startedAtMs).toBeLessThan(15_000);
      expect(story.life.emulator.requests.list()).toEqual([]);
      expect(JSON.stringify(told)).not.toMatch(/half|\/root|\/home|ENOENT/u);
    });
  });

  it.each<[what: string, thrown: unknown, kind: string, says: RegExp]>([
    [
      "a refusal by STS",
      new Error(`refresh session token failed: {"RequestId":"R","Code":"NoPermission","Message":"secret"}`),
      "noCredentials",
      /^The role r could not be assumed: .*\(NoPermission\)\.$/u,
    ],
    [
      "throttling by STS",
      new Error(`refresh session token failed: {"Code":"Throttling.User"}`),
      "throttled",
      /\(Throttling\.User\)/u,
    ],
    [
      "a fault of STS",
      new Error(`refresh session token failed: {"Code":"InternalError"}`),
      "unavailable",
      /\(InternalError: /u,
    ],
    [
      "a lost connection",
      Object.assign(new Error("socket https://sts.aliyuncs.com/?AccessKeyId=a"), { code: "ECONNRESET" }),
      "network",
      /\(ECONNRESET: the credentials could not be fetched, the connection was reset\)/u,
    ],
    [
      "no answer",
      Object.assign(new Error("ReadTimeout(3000). https://x/?AccessKeyId=a"), {
        name: "RequestTimeoutError",
      }),
      "network",
      /\(Timeout: the credentials could not be fetched, no reply in time\)/u,
    ],
    ["something odd", "text", "noCredentials", /^The role r could not be assumed/u],
  ])("is judged by what @alicloud/credentials throws: %s", (_what, thrown, kind, says) => {
    const source: CredentialSource = { kind: "assumedRole", base: { kind: "defaultChain" }, roleArn: "r" };
    const error = toCredentialError("GetMediaInfo", thrown, missingCredentials(source));
    expect(error.kind).toBe(kind);
    expect(iceSentence(error)).toMatch(says);
    expect(iceSentence(error)).not.toMatch(/https|AccessKeyId|secret"|RequestId/u);
  });

  it("is asked anew by the next call", async () => {
    await withServer([reply(200, { MediaInfo: { MediaId: "m" } })], async ({ host }) => {
      let hasKey = false;
      const ice = createIceClient({
        ...{ host, protocol: "http", regionId: "cn-shanghai", userAgent: "test", missingCredentials: "None" },
        credential: () =>
          toCredential(
            hasKey
              ? { kind: "keys", accessKeyId: "a", accessKeySecret: "b", securityToken: undefined }
              : { kind: "profile", profile: "no-such-profile" },
          ),
      });
      await expect(ice.getMediaInfo({ mediaId: "m" }, never)).rejects.toMatchObject({
        kind: "noCredentials",
      });
      hasKey = true;
      await expect(ice.getMediaInfo({ mediaId: "m" }, never)).resolves.toEqual({ mediaId: "m" });
    });
  });
});

const other = filmArgs({ out: "out/other.mp4" });
const noKeys = { "alicloud:accessKey": undefined, "alicloud:secretKey": undefined };

interface Source {
  /** The token that it hands out. */
  hands: string;
  key(token: string): Parameters<Credentials["add"]>[0];
}

/** Credentials at an address, the last of the default chain. */
async function withSource(story: (source: Source) => Promise<void>): Promise<void> {
  const source: Source = {
    hands: "first",
    key: (securityToken) => ({ accessKeyId: "STS.a", accessKeySecret: "b", securityToken }),
  };
  const answer: Parameters<typeof withServer>[0][number] = (response, request) => {
    const { accessKeyId, accessKeySecret, securityToken } = source.key(source.hands);
    const Expiration = new Date(Date.now() + 3_600_000).toISOString().replace(/\.\d+Z/u, "Z");
    const keys = {
      Code: "Success",
      AccessKeyId: accessKeyId,
      AccessKeySecret: accessKeySecret,
      SecurityToken: securityToken,
    };
    reply(200, { ...keys, Expiration })(response, request);
  };
  await withServer([answer], async ({ host }) => {
    process.env["ALIBABA_CLOUD_CREDENTIALS_URI"] = `http://${host}/keys`;
    await story(source);
  });
}
