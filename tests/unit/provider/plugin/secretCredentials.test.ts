import {
  secretArguments,
  withSecretCredentials,
} from "../../../../provider/src/hosts/plugin/secretCredentials";
import { secret } from "../../../../provider/src/hosts/stateKeys";

const mediaUrl = "https://films.s3.amazonaws.com/a.mp4";
const open = { mediaUrl, accessKeyId: "id", AccessKeySecret: "key", securityToken: secret("token") };
const shut = { ...open, accessKeyId: secret("id"), AccessKeySecret: secret("key") };

describe("the credentials inside outputMediaConfig", () => {
  it("are secrets by themselves, what lies beside them is not", () => {
    expect(withSecretCredentials({ outputMediaConfig: open, region: "r" })).toEqual({
      ...{ outputMediaConfig: shut, region: "r" },
    });
    const films = { a: { outputMediaConfig: open }, b: { timeline: {} }, c: "text", d: null };
    expect(withSecretCredentials({ films, region: "r" })).toEqual({
      ...{ films: { ...films, a: { outputMediaConfig: shut } }, region: "r" },
    });
  });

  it("make a secret of a text that holds any, and of no other", () => {
    const text = JSON.stringify({ mediaUrl, accessKeyID: "id" });
    expect(withSecretCredentials({ outputMediaConfig: text })).toEqual({ outputMediaConfig: secret(text) });
    for (const outputMediaConfig of [
      secret(text),
      secret(open),
      JSON.stringify({ mediaUrl }),
      null,
      undefined,
    ])
      expect(withSecretCredentials({ outputMediaConfig })).toEqual({ outputMediaConfig });
  });
});

describe("the names of secret arguments", () => {
  it("are those that hold a secret anywhere, in order; credentials alone make nothing else secret", () => {
    expect(
      secretArguments({ userData: [1, { a: secret("x") }], timeline: secret("t"), outputMediaConfig: shut }),
    ).toEqual(["timeline", "userData"]);
    const size = { ...shut, width: secret(640) };
    expect(secretArguments({ outputMediaConfig: size, region: "r" })).toEqual(["outputMediaConfig"]);
    expect(secretArguments({ outputMediaConfig: secret(open) })).toEqual(["outputMediaConfig"]);
    expect(secretArguments({ outputMediaConfig: [shut] })).toEqual(["outputMediaConfig"]);
  });

  it("are of a set's films their paths, or the film as a whole", () => {
    const films = {
      a: { timeline: { x: secret(1) }, outputMediaConfig: shut },
      b: secret({}),
      c: [secret(1)],
      d: { timeline: {} },
      e: null,
    };
    expect(secretArguments({ films, triggers: secret([1]) })).toEqual([
      "triggers",
      ...['films["a"].timeline', 'films["b"]', 'films["c"]'],
    ]);
    expect(secretArguments({ films: secret(films) })).toEqual(["films"]);
  });
});
