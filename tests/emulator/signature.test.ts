import { sha256Hex, sign, stringToSign } from "../../emulator/src/sign/signature";

const EMPTY_BODY_SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

const common = {
  host: "ice.cn-shanghai.aliyuncs.com",
  "x-acs-version": "2020-11-09",
  "x-acs-date": "2024-01-02T03:04:05Z",
  "x-acs-signature-nonce": "0123456789abcdef0123456789abcdef",
};

function signed(headers: Record<string, string>, rawQuery: string, contentSha256: string): string {
  return stringToSign({
    method: "POST",
    rawQuery,
    headers,
    signedHeaders: Object.keys(headers),
    contentSha256,
  });
}

describe("ACS3-HMAC-SHA256", () => {
  it("signs a call without a body as the vendor's client does", () => {
    const text = signed(
      {
        ...common,
        "x-acs-action": "GetMediaProducingJob",
        "x-acs-content-sha256": EMPTY_BODY_SHA256,
        "x-acs-credentials-provider": "static_ak",
      },
      "JobId=****cdb3e74639973036bc84****",
      EMPTY_BODY_SHA256,
    );
    expect(text).toBe("ACS3-HMAC-SHA256\ne6fd9f159653e62ab87a908465fd72186b4028ec97b51d5342eb283ec752ab1d");
    expect(sign("TESTSECRET", text)).toBe("4436096983c44d61f9d42a727ac7432786dd8aec182bd56a1022603b419b5076");
  });

  it("signs a form body, a security token and odd characters as the vendor's client does", () => {
    const contentSha256 = sha256Hex("Timeline=%7B%22VideoTracks%22%3A%5B%5D%7D");
    const token = encodeURIComponent("a b+c/*'()!~中");
    const config = encodeURIComponent('{"MediaURL":"https://b.oss-cn-shanghai.aliyuncs.com/e.mp4"}');
    const text = signed(
      {
        ...common,
        "content-type": "application/x-www-form-urlencoded",
        "x-acs-accesskey-id": "TESTAK",
        "x-acs-action": "SubmitMediaProducingJob",
        "x-acs-content-sha256": contentSha256,
        "x-acs-credentials-provider": "static_sts",
        "x-acs-security-token": "TESTTOKEN",
      },
      // Not in the order in which it is signed.
      `OutputMediaConfig=${config}&ClientToken=${token}`,
      contentSha256,
    );
    expect(contentSha256).toBe("804b66ffcd0c256ecf3393968e0f5339e5b122c7f8730a4da3ea6774c4ed1a6d");
    expect(text).toBe("ACS3-HMAC-SHA256\nca2b8a04d4525cbb3923373d924db23acfb1f13f8096fa598a79c3abbab33875");
    expect(sign("TESTSECRET", text)).toBe("d792e812e7cee16fa97b9e518c4a642d64975c36668ef1752fb1840968af7a15");
  });
});
