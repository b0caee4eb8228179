import { readProviderConfig } from "../../../provider/src/run/config";
import { toCredential } from "../../../provider/src/run/credentials";
import { filmArgs } from "../../support/films";
import { withLife } from "../../support/lifecycle";

type Texts = Readonly<Record<string, string>>;

const configOf = (config: Texts, env: Texts = {}) => readProviderConfig((key) => config[key], env);

/** Sources of one setting, strongest first. */
const sources: readonly [
  what: string,
  ladder: readonly (readonly ["config" | "env", string])[],
  read: (config: Texts, env: Texts) => unknown,
][] = [
  [
    "region",
    [
      ["config", "alicloud-ice:region"],
      ["config", "alicloud:region"],
      ["env", "ALICLOUD_REGION"],
      ["env", "ALIBABA_CLOUD_REGION"],
      ["env", "ALIBABA_CLOUD_REGION_ID"],
    ],
    (config, env) => configOf(config, env).region,
  ],
  [
    "endpoint",
    [
      ["config", "alicloud-ice:endpoint"],
      ["env", "ALICLOUD_ICE_ENDPOINT"],
    ],
    (config, env) => configOf(config, env).endpoint,
  ],
  [
    "access key id",
    [
      ["config", "alicloud:accessKey"],
      ["env", "ALICLOUD_ACCESS_KEY"],
      ["env", "ALIBABA_CLOUD_ACCESS_KEY_ID"],
      ["env", "ALIBABACLOUD_ACCESS_KEY_ID"],
    ],
    (config, env) => keyOf({ "alicloud:secretKey": "s", ...config }, env, "accessKeyId"),
  ],
  [
    "access key secret",
    [
      ["config", "alicloud:secretKey"],
      ["env", "ALICLOUD_SECRET_KEY"],
      ["env", "ALIBABA_CLOUD_ACCESS_KEY_SECRET"],
      ["env", "ALIBABACLOUD_ACCESS_KEY_SECRET"],
    ],
    (config, env) => keyOf({ "alicloud:accessKey": "a", ...config }, env, "accessKeySecret"),
  ],
  [
    "security token",
    [
      ["config", "alicloud:securityToken"],
      ["env", "ALICLOUD_SECURITY_TOKEN"],
      ["env", "ALIBABA_CLOUD_SECURITY_TOKEN"],
    ],
    (config, env) =>
      keyOf({ "alicloud:accessKey": "a", "alicloud:secretKey": "s", ...config }, env, "securityToken"),
  ],
  [
    "profile",
    [
      ["config", "alicloud:profile"],
      ["env", "ALICLOUD_PROFILE"],
      ["env", "ALIBABA_CLOUD_PROFILE"],
    ],
    (config, env) => keyOf(config, env, "profile"),
  ],
  [
    "ECS role",
    [
      ["config", "alicloud:ecsRoleName"],
      ["env", "ALICLOUD_ECS_ROLE_NAME"],
    ],
    (config, env) => keyOf(config, env, "roleName"),
  ],
];

describe.each(sources)("%s", (_what, ladder, read) => {
  it.each(ladder.map(([, name], index) => [name, index] as const))(
    "from %s wins over what comes after it",
    (name, index) => {
      const said = ladder.map(([kind, key], place) => ({
        kind,
        key,
        text: place < index ? "" : `from ${key}`,
      }));
      const from = (wanted: "config" | "env"): Texts => {
        const here = said.filter(({ kind }) => kind === wanted);
        return Object.fromEntries(here.map(({ key, text }): [string, string] => [key, text]));
      };
      expect(read(from("config"), from("env"))).toBe(`from ${name}`);
    },
  );

  it("is absent where nothing says it", () => {
    expect(read({}, {})).toBeUndefined();
  });
});

describe("credentials", () => {
  const keys = { "alicloud:accessKey": "a", "alicloud:secretKey": "s" };
  const profile = { "alicloud:profile": "p" };
  const ecsRole = { "alicloud:ecsRoleName": "r" };

  it.each<[what: string, config: Texts, kind: string]>([
    ["keys before all else", { ...keys, ...profile, ...ecsRole }, "keys"],
    ["half a key counts as none", { "alicloud:accessKey": "a", ...profile }, "profile"],
    ["a profile before an ECS role", { ...profile, ...ecsRole }, "profile"],
    ["an ECS role", ecsRole, "ecsRole"],
    ["nothing: the chain of @alicloud/credentials", {}, "defaultChain"],
  ])("%s", (_what, config, kind) => {
    expect(configOf(config).credentials.kind).toBe(kind);
  });

  it("assume a role over any of them", () => {
    const assumeRole = JSON.stringify({
      roleArn: "acs:ram::1:role/x",
      sessionName: "films",
      sessionExpiration: "900",
      externalId: "e",
    });
    for (const base of [keys, profile, ecsRole, {}]) {
      expect(configOf({ ...base, "alicloud:assumeRole": assumeRole }).credentials).toEqual({
        ...{ kind: "assumedRole", roleArn: "acs:ram::1:role/x", sessionName: "films", externalId: "e" },
        sessionExpiration: 900,
        base: configOf(base).credentials,
      });
    }
    const env = { ALICLOUD_ASSUME_ROLE_ARN: "acs:ram::1:role/y", ALICLOUD_ASSUME_ROLE_SESSION_NAME: "n" };
    expect(configOf(keys, env).credentials).toMatchObject({
      kind: "assumedRole",
      roleArn: "acs:ram::1:role/y",
      sessionName: "n",
    });
    expect(configOf({ ...keys, "alicloud:assumeRole": assumeRole }, env).credentials).toMatchObject({
      roleArn: "acs:ram::1:role/x",
    });
  });

  it("come out of @alicloud/credentials as they went in", async () => {
    const { credentials } = configOf({ ...keys, "alicloud:securityToken": "t" });
    expect(await toCredential(credentials).getCredential()).toMatchObject({
      accessKeyId: "a",
      accessKeySecret: "s",
      securityToken: "t",
    });
    expect(await toCredential(configOf(keys).credentials).getCredential()).toMatchObject({
      accessKeyId: "a",
      accessKeySecret: "s",
    });
  });
});

describe("what can't be read is said, without what it holds", () => {
  it.each<[what: string, config: Texts, says: string]>([
    [
      "progress",
      { "alicloud-ice:progress": "loud" },
      'alicloud-ice:progress is "loud"; write auto, lines or off.',
    ],
    [
      "assumeRole",
      { "alicloud:assumeRole": "{hush-4711" },
      "alicloud:assumeRole can't be read; write it as JSON",
    ],
    [
      "assumeRole without a role",
      { "alicloud:assumeRole": '{"policy":"hush-4711"}' },
      "alicloud:assumeRole can't be read",
    ],
    [
      "endpoint",
      { "alicloud-ice:endpoint": "http://user:hush-4711@ice/path" },
      "The configured ICE endpoint can't be read; write ",
    ],
  ])("%s", async (_what, config, says) => {
    await withLife({ config }, async ({ engine }) => {
      const told = await engine.up({ film: { args: filmArgs() } });
      expect(told.errors).toEqual([expect.stringContaining(says)]);
      expect(told.errors[0]).not.toMatch(/4711|unexpected error/u);
    });
  });
});

describe("the endpoint", () => {
  it("of the argument wins over the configured one", async () => {
    await withLife(
      { config: { "alicloud-ice:endpoint": "http://127.0.0.1:1" } },
      async ({ engine, emulator }) => {
        const args = { ...filmArgs(), endpoint: emulator.url };
        expect(await engine.up({ film: { args } })).toMatchObject({ isOk: true });
        expect(emulator.jobs.list()).toHaveLength(1);
      },
    );
  });

  it("may change in place, and the next look goes there", async () => {
    await withLife({}, async ({ engine, emulator }) => {
      emulator.jobs.hold();
      await engine.up({ film: { args: { ...filmArgs(), skipAwait: true } } });
      emulator.jobs.release();
      const moved = { ...filmArgs(), skipAwait: true, endpoint: `127.0.0.1:${emulator.port}` };
      // Without a scheme it is HTTPS, which the emulator does not speak: a look that fails changes nothing.
      expect((await engine.preview({ film: { args: moved } })).steps).toEqual([]);
      expect(await engine.up({ film: { args: { ...moved, endpoint: emulator.url } } })).toMatchObject({
        isOk: true,
        steps: ["film update"],
      });
      expect(emulator.jobs.list()).toHaveLength(1);
    });
  });
});

describe("alicloud-ice:progress", () => {
  it.each<[written: string | undefined, ci: string, lines: boolean, live: boolean]>([
    [undefined, "", true, true],
    ["auto", "", true, true],
    ["auto", "false", true, true],
    ["auto", "true", true, false],
    ["lines", "", true, false],
    ["off", "", false, false],
  ])("%s with CI=%j", async (written, ci, hasLines, hasLive) => {
    const before = process.env["CI"];
    process.env["CI"] = ci;
    try {
      await withLife({ config: { "alicloud-ice:progress": written } }, async ({ engine, emulator }) => {
        emulator.pacing.renderTimeMs = 60_000;
        const told = await engine.up({ film: { args: filmArgs() } });
        expect(told.isOk).toBe(true);
        const changes = told.log.filter((line) => /^(Init|Queuing|Processing|Success)/u.test(line));
        expect(changes.some((line) => /^Processing \d+ % · 0:\d\d · /u.test(line))).toBe(hasLines);
        expect(changes.some((line) => line.startsWith("Success 100 %"))).toBe(hasLines);
        expect(changes.length).toBeLessThanOrEqual(4);
        expect(told.status.some((line) => /^Processing \d+ %.* left · job /u.test(line))).toBe(hasLive);
      });
    } finally {
      if (before === undefined) Reflect.deleteProperty(process.env, "CI");
      else process.env["CI"] = before;
    }
  });
});

function keyOf(config: Texts, env: Texts, name: string): unknown {
  const credentials: object = configOf(config, env).credentials;
  return Reflect.get(credentials, name);
}
