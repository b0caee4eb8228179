import { rpcSign, rpcStringToSign } from "../../emulator/src/sign/rpcSignature";
import { withEmulator } from "../support/emulatorFixture";
import { BUCKET_URL, STILL_TIMELINE } from "../support/emulatorJobs";
import { sendRpc } from "../support/emulatorRpc";

describe("the older RPC signature", () => {
  it("is the one of the gateway's published example", () => {
    const text = rpcStringToSign("GET", {
      ...{ Format: "XML", Version: "2014-05-26", AccessKeyId: "testid", Action: "DescribeRegions" },
      ...{ SignatureMethod: "HMAC-SHA1", SignatureVersion: "1.0", Timestamp: "2016-02-23T12:46:24Z" },
      SignatureNonce: "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf",
    });
    expect(text).toBe(
      "GET&%2F&AccessKeyId%3Dtestid%26Action%3DDescribeRegions%26Format%3DXML%26SignatureMethod%3DHMAC-SHA1%26SignatureNonce%3D3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf%26SignatureVersion%3D1.0%26Timestamp%3D2016-02-23T12%253A46%253A24Z%26Version%3D2014-05-26",
    );
    expect(rpcSign("testsecret", text)).toBe("OLeaidS1JvxuMvnyHOwuJ+uX5qY=");
  });

  it.each(["GET", "POST"] as const)("lets a %s through, its parameters in any place", (method) =>
    withEmulator({}, async ({ emulator }) => {
      const submitted = await sendRpc({
        ...{ url: emulator.url, method, operation: "SubmitMediaProducingJob" },
        parameters: {
          OutputMediaConfig: JSON.stringify({ MediaURL: `${BUCKET_URL}/out/a b+c.mp4` }),
          Timeline: STILL_TIMELINE,
          Source: "",
        },
      });
      expect(submitted).toMatchObject({ status: 200, body: { JobId: expect.any(String) as string } });
      expect(emulator.requests.list()).toMatchObject([{ signature: "valid", status: 200 }]);
      expect(JSON.stringify(emulator.requests.list())).not.toMatch(/"Signature":"(?!\*\*\*)/);
    }),
  );

  it.each<[code: string, changes: Record<string, string>]>([
    ["SignatureDoesNotMatch", { Keyword: "changed" }],
    ["IncompleteSignature", { SignatureNonce: "" }],
    ["InvalidSignatureMethod", { SignatureMethod: "HMAC-MD5" }],
    ["InvalidAccessKeyId.NotFound", { AccessKeyId: "stranger" }],
    ["MissingAccessKeyId", { AccessKeyId: "" }],
    ["InvalidTimeStamp.Expired", { Timestamp: "2016-02-23T12:46:24Z" }],
    ["InvalidApi.NotFound", {}],
  ])("is refused as %s", (code, changes) =>
    withEmulator({}, async ({ emulator }) => {
      const operation = code === "InvalidApi.NotFound" ? "CancelMediaProducingJob" : "ListMediaProducingJobs";
      const answer = await sendRpc({ url: emulator.url, operation, afterSigning: changes });
      expect(answer.body["Code"]).toBe(code);
    }),
  );

  it("may come with the headers of the newer one, as the vendor's older Go client sends it", () =>
    withEmulator({}, async ({ emulator: { url } }) => {
      const operation = "ListMediaProducingJobs";
      const headers = { "x-acs-action": operation, "x-acs-version": "2020-11-09" };
      expect(await sendRpc({ url, operation, headers })).toMatchObject({ status: 200 });
    }));

  it("brings its token, and counts once", () =>
    withEmulator({ securityToken: "token-1" }, async ({ emulator: { url } }) => {
      const operation = "ListMediaProducingJobs";
      const nonce = "0123456789abcdef";
      const withToken = { SecurityToken: "token-1" };
      expect((await sendRpc({ url, operation })).body["Code"]).toBe("MissingSecurityToken");
      expect((await sendRpc({ url, operation, nonce, parameters: withToken })).status).toBe(200);
      expect((await sendRpc({ url, operation, nonce, parameters: withToken })).body["Code"]).toBe(
        "SignatureNonceUsed",
      );
    }));
});
