import { redact } from "../../emulator/src/base/redact";
import { withoutQueries } from "../../emulator/src/page/withoutQueries";

const hidden = (parameters: Record<string, string>) => JSON.stringify(redact(parameters));

test.each([
  [
    "in JSON",
    {
      OutputMediaConfig:
        '{"Bucket":"b","AccessKeyId":"SECRET","AccessKeySecret" : "SEC\\"RET","SecurityToken":"SECRET"}',
    },
  ],
  [
    "in other letters",
    {
      OutputMediaConfig:
        '{"accessKeySecret":"SECRET","secret_access_key":"SECRET","SecretKey":"SECRET","sessionToken":"SECRET"}',
    },
  ],
  ["with letters written as numbers", { OutputMediaConfig: '{"\\u0041ccessKeySecret":"SECRET"}' }],
  [
    "in JSON that is a string of JSON",
    { ClipsParam: JSON.stringify({ a: JSON.stringify({ AccessKeySecret: "SECRET" }) }) },
  ],
  [
    "as parameters",
    { AccessKeyId: "SECRET", Signature: "SECRET", SecurityToken: "SECRET", AccessKeySecret: "SECRET" },
  ],
])("hides credentials %s", (_, parameters) => {
  expect(hidden(parameters)).not.toContain("SECRET");
  expect(hidden(parameters)).toContain("***");
});

test("leaves everything else as it is", () => {
  const parameters = {
    OutputMediaConfig: '{"MediaURL":"https://b.oss-cn-shanghai.aliyuncs.com/a.mp4", "Width": 1}',
    ClientToken: "token",
    SignatureNonce: "nonce",
    Timeline: '{"a":"\\"quoted\\": \\"text\\""}',
    Broken: '{"a": "b',
  };
  expect(redact(parameters)).toEqual(parameters);
});

test("takes no long time over a long text", () => {
  const startedAtMs = performance.now();
  for (const text of [
    '"'.repeat(200_000),
    `"token${'\\"'.repeat(200_000)}`,
    `{"token":"${'\\"'.repeat(200_000)}"}`,
    JSON.stringify(Array.from({ length: 100_000 }, () => "token")),
    `{"a":"${"x".repeat(1_000_000)}"`,
    '"a" '.repeat(100_000),
  ])
    redact({ Timeline: text });
  expect(performance.now() - startedAtMs).toBeLessThan(20_000);
});

test("the page shows addresses without their queries, of a long text too", () => {
  expect(withoutQueries('see (https://b/a.mp4?x=1) and "https:\\/\\/b\\/c#d", http://b/e')).toBe(
    'see (https://b/a.mp4?… and "https:\\/\\/b\\/c?…", http://b/e',
  );
  const long = "https://b.oss-cn-shanghai.aliyuncs.com/".repeat(20_000);
  const startedAtMs = performance.now();
  expect(withoutQueries(long)).toBe(long);
  expect(performance.now() - startedAtMs).toBeLessThan(5_000);
});
