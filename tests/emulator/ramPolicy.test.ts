import { decide, type RamPolicy, ramPolicySchema } from "../../emulator/src/sign/ramPolicy";
import { EmulatorClient } from "../support/emulatorClient";
import { withEmulator } from "../support/emulatorFixture";
import { submission } from "../support/emulatorJobs";

const policy = (...Statement: RamPolicy["Statement"]): RamPolicy => ({ Version: "1", Statement });
const allow = (Action: string | string[], Resource?: string) => ({
  Effect: "Allow" as const,
  Action,
  Resource,
});
const deny = (Action: string) => ({ Effect: "Deny" as const, Action });

describe("a policy", () => {
  it.each<[string, RamPolicy, string, string]>([
    ["allows what it names", policy(allow("ice:GetMediaInfo")), "ice:GetMediaInfo", "Allow"],
    ["knows stars", policy(allow("ice:Get*")), "ice:GetMediaInfo", "Allow"],
    ["knows stars in the middle", policy(allow("ice:*Media*Job?")), "ice:ListMediaProducingJobs", "Allow"],
    ["knows question marks", policy(allow("ice:GetMediaInf?")), "ice:GetMediaInfo", "Allow"],
    ["does not mind letter case", policy(allow("ICE:getmediainfo")), "ice:GetMediaInfo", "Allow"],
    ["may be for everything", policy(allow("*")), "ice:GetMediaInfo", "Allow"],
    ["denies what it does not name", policy(allow("ice:Get*")), "ice:ListMediaProducingJobs", "ImplicitDeny"],
    ["denies everything when empty", policy(), "ice:GetMediaInfo", "ImplicitDeny"],
    ["is of other products", policy(allow("oss:*")), "ice:GetMediaInfo", "ImplicitDeny"],
    ["denies first", policy(allow("ice:*"), deny("ice:Get*")), "ice:GetMediaInfo", "ExplicitDeny"],
    ["takes lists", policy(allow(["oss:*", "ice:*"])), "ice:GetMediaInfo", "Allow"],
    ["takes ICE's own resource", policy(allow("ice:*", "acs:ice:*:*:*")), "ice:GetMediaInfo", "Allow"],
    [
      "of one region matches nothing",
      policy(allow("ice:*", "acs:ice:cn-shanghai:*:*")),
      "ice:GetMediaInfo",
      "ImplicitDeny",
    ],
    [
      "is not stalled by many stars",
      policy(allow(`${"*a".repeat(50)}b`)),
      `ice:${"a".repeat(500)}`,
      "ImplicitDeny",
    ],
  ])("%s", (_what, given, action, expected) => {
    expect(decide(ramPolicySchema.parse(given), action)).toBe(expected);
  });

  it("with conditions is refused rather than passed over", () => {
    const conditional = { Statement: [{ ...allow("ice:*"), Condition: { IpAddress: {} } }] };
    expect(() => ramPolicySchema.parse(conditional)).toThrow(/Condition/);
  });
});

describe("a key with a policy", () => {
  it("may call only that", () =>
    withEmulator({ policy: policy(allow("ice:Get*"), allow("ice:List*")) }, async ({ client }) => {
      expect(await client.call("ListMediaProducingJobs")).toMatchObject({ MaxResults: "10" });
      expect(await client.refusal(...submission())).toMatchObject({
        code: "Forbidden.RAM",
        statusCode: 403,
        data: {
          AccessDeniedDetail: {
            AuthAction: "ice:SubmitMediaProducingJob",
            NoPermissionType: "ImplicitDeny",
            AuthPrincipalOwnerId: "1000000000000000",
          },
        },
      });
    }));

  it("is denied explicitly, and the other keys are not", () =>
    withEmulator({}, async ({ client, emulator }) => {
      emulator.credentials.add({
        ...{ accessKeyId: "second", accessKeySecret: "s2" },
        policy: policy(allow("*"), deny("ice:Submit*")),
      });
      const second = new EmulatorClient({ url: emulator.url, accessKeyId: "second", accessKeySecret: "s2" });
      expect((await second.refusal(...submission())).data).toMatchObject({
        AccessDeniedDetail: { NoPermissionType: "ExplicitDeny" },
      });
      expect(await client.call(...submission())).toHaveProperty("JobId");
    }));
});
