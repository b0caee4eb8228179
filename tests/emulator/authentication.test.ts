import { EmulatorClient } from "../support/emulatorClient";
import { withEmulator } from "../support/emulatorFixture";
import { sendSigned } from "../support/emulatorSigned";

const minutesAgo = (minutes: number) =>
  new Date(Date.now() - minutes * 60_000).toISOString().replace(/\.\d+Z/, "Z");

describe("signatures", () => {
  it("lets a signed call through, by POST and by GET, with any characters", () =>
    withEmulator({}, async ({ client }) => {
      const query = { Keyword: "a b+c/*'()!~中&=%" };
      expect(await client.call("ListMediaProducingJobs", query)).toMatchObject({ MaxResults: "10" });
      expect(await client.call("ListMediaProducingJobs", query, undefined, "GET")).toMatchObject({
        MaxResults: "10",
      });
    }));

  it("refuses an unsigned call", () =>
    withEmulator({}, async ({ emulator }) => {
      const response = await fetch(emulator.url, {
        method: "POST",
        headers: { "x-acs-action": "ListMediaProducingJobs", "x-acs-version": "2020-11-09" },
      });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ Code: "MissingAccessKeyId" });
    }));

  it.each([
    ["another algorithm", "ACS3-HMAC-SM3 Credential=emulator,SignedHeaders=host,Signature=00"],
    ["no signature", "ACS3-HMAC-SHA256 Credential=emulator,SignedHeaders=host"],
    ["too few signed headers", "ACS3-HMAC-SHA256 Credential=emulator,SignedHeaders=host,Signature=00"],
  ])("refuses an authorization with %s", (_what, authorization) =>
    withEmulator({}, async ({ emulator }) => {
      const answer = await sendSigned({ url: emulator.url, unsignedHeaders: { authorization } });
      expect(answer).toMatchObject({ status: 400, body: { Code: "IncompleteSignature" } });
    }),
  );

  it("refuses a key it does not know, in ICE's form", () =>
    withEmulator({}, async ({ emulator }) => {
      const stranger = new EmulatorClient({ url: emulator.url, accessKeyId: "stranger" });
      const refusal = await stranger.refusal("ListMediaProducingJobs");
      expect(refusal).toMatchObject({ code: "InvalidAccessKeyId.NotFound", statusCode: 404 });
      expect(refusal.data.RequestId).toMatch(/^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/);
      expect(refusal.data.HostId).toBe(new URL(emulator.url).host);
      expect(refusal.data.Recommend).toContain("InvalidAccessKeyId.NotFound");
    }));

  it("answers a wrong secret with the string to sign, and never with the secret", () =>
    withEmulator({ accessKeySecret: "the-right-secret" }, async ({ emulator }) => {
      const mistaken = new EmulatorClient({ url: emulator.url, accessKeySecret: "the-wrong-secret" });
      const refusal = await mistaken.refusal("ListMediaProducingJobs");
      expect(refusal).toMatchObject({ code: "SignatureDoesNotMatch", statusCode: 400 });
      expect(refusal.data.Message).toMatch(
        /^Specified signature does not match our calculation\. server StringToSign is \[ACS3-HMAC-SHA256\n[0-9a-f]{64}\]$/,
      );
      expect(JSON.stringify(refusal)).not.toMatch(/the-(right|wrong)-secret/);
    }));

  it("notices a query that was changed on the way", () =>
    withEmulator({}, async ({ emulator }) => {
      const answer = await sendSigned({
        url: emulator.url,
        query: { MaxResults: "1" },
        otherQuery: { MaxResults: "2" },
      });
      expect(answer.body.Code).toBe("SignatureDoesNotMatch");
    }));

  it("notices a body that was changed on the way", () =>
    withEmulator({}, async ({ emulator }) => {
      const answer = await sendSigned({
        url: emulator.url,
        headers: { "content-type": "application/x-www-form-urlencoded" },
        otherBody: "Timeline={}",
      });
      expect(answer).toMatchObject({ status: 400, body: { Code: "InvalidContentSha256" } });
    }));

  it("insists that every x-acs header is signed", () =>
    withEmulator({}, async ({ emulator }) => {
      const answer = await sendSigned({ url: emulator.url, unsignedHeaders: { "x-acs-extra": "1" } });
      expect(answer.body).toMatchObject({ Code: "IncompleteSignature" });
      expect(answer.body.Message).toContain("x-acs-extra");
    }));

  it("refuses dates of more than a quarter of an hour ago, or ahead", () =>
    withEmulator({}, async ({ emulator }) => {
      const codeAt = async (date: string) => (await sendSigned({ url: emulator.url, date })).body.Code;
      expect(await codeAt(minutesAgo(14))).toBeUndefined();
      expect(await codeAt(minutesAgo(16))).toBe("InvalidTimeStamp.Expired");
      expect(await codeAt(minutesAgo(-16))).toBe("InvalidTimeStamp.Expired");
    }));

  it.each(["Mon, 01 Jan 2024 00:00:00 GMT", "2024-01-02 03:04:05", "2024-13-45T00:00:00Z"])(
    "refuses the date %s",
    (date) =>
      withEmulator({}, async ({ emulator }) => {
        const answer = await sendSigned({ url: emulator.url, date });
        expect(answer).toMatchObject({ status: 400, body: { Code: "InvalidTimeStamp.Format" } });
      }),
  );

  it("takes a nonce once", () =>
    withEmulator({}, async ({ emulator }) => {
      const once = { url: emulator.url, nonce: "0123456789abcdef" };
      expect((await sendSigned(once)).status).toBe(200);
      expect(await sendSigned(once)).toMatchObject({ status: 400, body: { Code: "SignatureNonceUsed" } });
    }));

  it("takes a nonce once from each key: two clients may draw the same", () =>
    withEmulator({}, async ({ emulator }) => {
      const second = { accessKeyId: "second", accessKeySecret: "s2" };
      emulator.credentials.add(second);
      const once = { url: emulator.url, nonce: "0123456789abcdef" };
      expect((await sendSigned(once)).status).toBe(200);
      expect((await sendSigned({ ...once, ...second })).status).toBe(200);
    }));

  it("does not spend a nonce on a forged signature", () =>
    withEmulator({}, async ({ emulator }) => {
      const once = { url: emulator.url, nonce: "0123456789abcdef" };
      expect((await sendSigned({ ...once, accessKeySecret: "wrong" })).status).toBe(400);
      expect((await sendSigned(once)).status).toBe(200);
    }));

  it("is not confused by a clock that was moved", () =>
    withEmulator({}, async ({ emulator, client }) => {
      emulator.clock.advance(24 * 3600_000);
      expect(await client.call("ListMediaProducingJobs")).toMatchObject({ MaxResults: "10" });
    }));
});

describe("temporary keys", () => {
  it("must bring their token", () =>
    withEmulator({ securityToken: "token-1" }, async ({ emulator }) => {
      const codeWith = async (securityToken: string | undefined) =>
        (
          await sendSigned({
            url: emulator.url,
            headers: securityToken === undefined ? {} : { "x-acs-security-token": securityToken },
          })
        ).body.Code;
      expect(await codeWith("token-1")).toBeUndefined();
      expect(await codeWith(undefined)).toBe("MissingSecurityToken");
      expect(await codeWith("token-2")).toBe("InvalidSecurityToken.MismatchWithAccessKey");
    }));

  it("are signed by the vendor's client", () =>
    withEmulator({ securityToken: "token-1" }, async ({ emulator }) => {
      const client = new EmulatorClient({ url: emulator.url, securityToken: "token-1" });
      expect(await client.call("ListMediaProducingJobs")).toMatchObject({ MaxResults: "10" });
    }));

  it("can't be made of a lasting key", () =>
    withEmulator({}, async ({ emulator }) => {
      const client = new EmulatorClient({ url: emulator.url, securityToken: "token-1" });
      expect((await client.refusal("ListMediaProducingJobs")).code).toBe("InvalidSecurityToken.Malformed");
    }));

  it("can be exchanged while the emulator runs", () =>
    withEmulator({}, async ({ emulator, client }) => {
      emulator.credentials.add({ accessKeyId: "second", accessKeySecret: "s2", securityToken: "t2" });
      emulator.credentials.remove("emulator");
      const second = new EmulatorClient({
        url: emulator.url,
        accessKeyId: "second",
        accessKeySecret: "s2",
        securityToken: "t2",
      });
      expect(await second.call("ListMediaProducingJobs")).toMatchObject({ MaxResults: "10" });
      expect((await client.refusal("ListMediaProducingJobs")).code).toBe("InvalidAccessKeyId.NotFound");
    }));
});

describe("keys", () => {
  it("expire with their token, by the emulator's clock", () =>
    withEmulator({}, async ({ emulator }) => {
      const temporary = { accessKeyId: "temporary", accessKeySecret: "t", securityToken: "token-1" };
      emulator.credentials.add({ ...temporary, tokenExpiresAtMs: emulator.clock.now() + 3600_000 });
      const client = new EmulatorClient({ url: emulator.url, ...temporary });
      expect(await client.call("ListMediaProducingJobs")).toMatchObject({ MaxResults: "10" });
      emulator.clock.advance(3600_000);
      expect(await client.refusal("ListMediaProducingJobs")).toMatchObject({
        code: "InvalidSecurityToken.Expired",
        statusCode: 400,
      });
    }));

  it("can be inactive", () =>
    withEmulator({}, async ({ emulator, client }) => {
      emulator.credentials.add({
        accessKeyId: "emulator",
        accessKeySecret: "emulator-secret",
        active: false,
      });
      expect(await client.refusal("ListMediaProducingJobs")).toMatchObject({
        code: "InvalidAccessKeyId.Inactive",
        statusCode: 400,
      });
    }));
});

describe("the endpoint", () => {
  it("knows no other operations and no other versions", () =>
    withEmulator({}, async ({ emulator, client }) => {
      expect(await client.refusal("CancelMediaProducingJob")).toMatchObject({
        code: "InvalidApi.NotFound",
        statusCode: 404,
      });
      const answer = await sendSigned({ url: emulator.url, headers: { "x-acs-version": "2019-01-01" } });
      expect(answer).toMatchObject({ status: 404, body: { Code: "InvalidApi.NotFound" } });
    }));

  it("answers other methods and an unnamed operation in ICE's form", () =>
    withEmulator({}, async ({ emulator }) => {
      const put = await fetch(emulator.url, { method: "PUT", body: "x" });
      expect([put.status, await put.json()]).toMatchObject([400, { Code: "UnsupportedHTTPMethod" }]);
      const unnamed = await fetch(emulator.url);
      expect([unnamed.status, await unnamed.json()]).toMatchObject([400, { Code: "MissingAction" }]);
    }));

  it("answers a body that is too large in ICE's form", () =>
    withEmulator({}, async ({ emulator }) => {
      const response = await fetch(emulator.url, { method: "POST", body: "x".repeat(17 * 1024 * 1024) });
      expect([response.status, await response.json()]).toMatchObject([400, { Code: "InvalidParameter" }]);
    }));
});
