import {
  configurationReader,
  isDefaultProvider,
  withoutCredentials,
} from "../../../../provider/src/hosts/plugin/configuration";

it("is what the provider was given, then what the stack says, whatever namespace is asked for", () => {
  const env = { PULUMI_CONFIG: '{"accessKey":"now","alicloud-ice:progress":"off"}' };
  const read = configurationReader({ region: "cn-beijing", callsPerSecond: 12, endpoint: "" }, env);
  expect(read("alicloud-ice:region")).toBe("cn-beijing");
  expect(read("alicloud:accessKey")).toBe("now");
  expect(read("alicloud-ice:progress")).toBe("off");
  expect(read("alicloud-ice:callsPerSecond")).toBe("12");
  expect(read("alicloud-ice:endpoint")).toBeUndefined();
});

it("is without what is null, in either place, and without a stack's that can't be read", () => {
  const read = configurationReader(
    { region: null },
    { PULUMI_CONFIG: '{"region":"cn-beijing","endpoint":null}' },
  );
  expect([read("alicloud-ice:region"), read("alicloud-ice:endpoint")]).toEqual(["cn-beijing", undefined]);
  for (const PULUMI_CONFIG of ["{", "7", "null", undefined])
    expect(configurationReader({}, { PULUMI_CONFIG })("alicloud-ice:region")).toBeUndefined();
});

it("keeps credentials out of the state of the default provider alone", () => {
  const urn = (name: string) => `urn:pulumi:dev::films::pulumi:providers:alicloud-ice::${name}`;
  expect([urn("default_0_1_0"), urn("default"), urn("mine")].map(isDefaultProvider)).toEqual([
    true,
    true,
    false,
  ]);
  expect(
    withoutCredentials({ region: "cn-beijing", accessKey: "a", secretKey: "b", securityToken: "c" }),
  ).toEqual({
    region: "cn-beijing",
  });
});
