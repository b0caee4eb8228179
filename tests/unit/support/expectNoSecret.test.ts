import { expectNoSecret } from "../../support/expectNoSecret";

const secret = 'hush "4711" 密';
const sweep = (text: string) => () => expectNoSecret([secret], { "the log": text });

/** What every test of the engine goes through: it must find a secret in any of its clothes. */
test.each<[how: string, text: string]>([
  ["as it is", `a ${secret} b`],
  ["in JSON", JSON.stringify({ a: secret })],
  ["in JSON in JSON", JSON.stringify(JSON.stringify({ a: secret }))],
  ["in an address", `https://x/?a=${encodeURIComponent(secret)}`],
  ...["", "a", "ab", "abc"].map((before): [string, string] => [
    `in base64 after ${before.length} letters`,
    Buffer.from(`${before}${secret} b`).toString("base64"),
  ]),
])("a secret %s is found", (_how, text) => {
  expect(sweep(text)).toThrow("A secret of the account is in the log.");
});

test("nothing else is, and a text of a few letters is no secret", () => {
  expect(sweep("hush 4711")).not.toThrow();
  expect(() => expectNoSecret(["abc", ""], { "the log": "abc" })).not.toThrow();
});
